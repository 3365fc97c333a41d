package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.latchkey.browser.screen.Examples;
import org.latchkey.browser.screen.QueriesScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@BrowserTest
class QueriesScreenIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void listsTheQueriesThatThisUserMayRun(Look look) {
        try (Tab tab = Tab.open(look)) {
            List<String> sales = QueriesScreen.of(database.newUser("ann", "Sales"), tab).names();
            assertTrue(sales.containsAll(List.of("Orders", "Order Lines", "My Customers", "Synthèse annuelle", "Employees")), sales::toString);
        }
        try (Tab tab = Tab.open(look)) {
            List<String> others = QueriesScreen.of(database.newUser("bob"), tab).names();
            assertFalse(others.contains("Orders"), others::toString);
        }
    }

    @InBothLanguages
    void givesTheAddressToCopyAndToCall(Look look) {
        TestUser ann = database.newUser("ann", "Sales");
        TestToken token = database.newToken(ann, "nightly");
        try (Tab tab = Tab.open(look)) {
            QueriesScreen queries = QueriesScreen.of(ann, tab).choose("Synthèse annuelle");
            tab.button("Copy").first().click();
            tab.assertSays("Copied");
            String address = tab.page().evaluate("navigator.clipboard.readText()").toString();
            assertThat(queries.address()).hasValue(address);
            tab.server().client().callWith(token).path(URI.create(address).getRawPath()).get().assertStatus(200);
            Examples examples = new Examples(tab);
            assertEquals(List.of("curl", "PowerShell", "Python", "Java", "Excel", "Power BI"), examples.tools());
            examples.tools().forEach(tool -> assertTrue(examples.textFor(tool).contains(tab.say("YOUR_TOKEN")), tool));
        }
    }

    @InBothLanguages
    void runsAQueryWithItsParameters(Look look) {
        try (Tab tab = Tab.open(look)) {
            QueriesScreen queries = QueriesScreen.of(database.newUser("ann", "Sales"), tab).choose("Orders");
            queries.parameter("From").fill("2026-01-01");
            queries.run();
            assertThat(queries.result().locator("thead th")).hasText(new String[] {"Order", "Ordered on", "Customer", "Region", "Amount"});
            queries.parameter("From").fill("not a day");
            queries.run();
            assertThat(queries.result()).hasText(tab.text("queries.refused.value", "From", tab.text("queries.value.DATE")));
            assertThat(queries.result().locator("table")).isHidden();
        }
    }

    @InBothLanguages
    void saysThatAQueryMayNoLongerBeRun(Look look) {
        TestUser ann = database.newUser("ann", "Sales");
        try (Tab tab = Tab.open(look)) {
            QueriesScreen queries = QueriesScreen.of(ann, tab).choose("Order Lines");
            database.withdraw(ann, "Sales");
            queries.run();
            tab.assertSaysOf("queries.gone");
            tab.page().reload();
            tab.assertSaysOf("queries.gone");
        }
    }

    @InBothLanguages
    void leavesOutColumnsThatThisUserMayNotSee(Look look) {
        try (Tab tab = Tab.open(look)) {
            QueriesScreen queries = QueriesScreen.of(database.newUser("ann", "Sales"), tab).choose("Employees").run();
            assertThat(queries.result().locator("thead th")).hasText(new String[] {"Id", "Name", "Department", "Hired on"});
        }
        try (Tab tab = Tab.open(look)) {
            QueriesScreen queries = QueriesScreen.of(database.newUser("eve", "Human Resources"), tab).choose("Employees").run();
            assertThat(queries.result().locator("thead th").last()).hasText("Salary");
        }
    }

    @InBothLanguages
    void previewsALongResult(Look look) {
        try (Tab tab = Tab.open(look)) {
            QueriesScreen queries = QueriesScreen.of(database.newUser("ann", "Sales"), tab).choose("Order Lines").run();
            assertThat(queries.result().locator("tbody tr").first()).isVisible();
            assertTrue(queries.result().locator("tbody tr").count() <= 1000);
        }
    }
}
