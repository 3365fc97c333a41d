package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.QueryScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.Warehouse;

@BrowserTest
class QueryScreenIT {

    private static final String STATEMENT = """
            select item as "Item", quantity as "Quantity", price as "Price"
              from stock
             where quantity >= @Least and (@Dearest is null or price <= @Dearest)
             order by item""";

    private final Database database = LatchkeyServer.shared().database();
    private final TestUser admin = database.newUser("admin", "Administrator");

    @InBothLanguages
    void writesTriesAndSavesAQuery(Look look) {
        TestUser ann = database.newUser("ann", "Sales");
        String domain = "Browser " + admin.name();
        try (Tab tab = Tab.open(look)) {
            QueryScreen screen = QueryScreen.of(admin, tab).startNew();
            write(screen, tab, domain);
            screen.fill("As the user", ann.name());
            tab.page().locator("[id='query:values'] input").first().fill("1");
            screen.press("Try");
            assertThat(screen.result().locator("thead th")).hasText(new String[] {"Item", "Quantity"});
            assertThat(screen.result().locator("tbody td").first()).hasText("Crate");
            screen.press("Save");
            tab.assertSays("The query has been saved.");
            assertThat(tab.page().locator("h1")).hasText(domain + " / Stock");
            assertThat(screen.versions()).hasCount(1);
            assertEquals("Item\r\nCrate\r\nPallet\r\n", tab.server().client().callWith(database.newToken(ann, "report")).query(domain, "Stock")
                    .with("@Least", 1).with("ResultFormat", "CSV").get().assertStatus(200).body().replaceAll(",\\d+", "").replace(",Quantity", ""));
        }
    }

    /** Everything but the saving. */
    private static void write(QueryScreen screen, Tab tab, String domain) {
        screen.fill("Domain", domain).fill("Name", "Stock").fill("Description", "What is in the warehouse, from a quantity on.");
        screen.field("Data source").selectOption(Warehouse.NAME);
        screen.fill("SQL statement", STATEMENT);
        // The parameters come when the field is left.
        screen.field("SQL statement").press("Tab");
        screen.parameter("Least").locator("select").selectOption(new SelectOption().setValue("INTEGER"));
        Locator dearest = screen.parameter("Dearest");
        dearest.locator("select").selectOption(new SelectOption().setValue("DECIMAL"));
        dearest.locator("input[type=checkbox]").uncheck();
        dearest.locator("input[type=text]").last().fill("Price");
        screen.fill("Roles", "Sales\nBuyers").press("Restrict a column");
        assertThat(screen.column(1).locator("input")).isFocused();
        screen.column(1).locator("input").fill("Price");
        screen.column(1).locator("textarea").fill("Buyers");
    }

    @InBothLanguages
    void leadsToWhatIsToBeMended(Look look) {
        try (Tab tab = Tab.open(look)) {
            QueryScreen screen = QueryScreen.of(admin, tab).startNew();
            screen.fill("SQL statement", "delete from stock").press("Save");
            assertThat(screen.field("Domain")).isFocused();
            tab.assertSays("Give a domain.").assertSays("A saved query begins with SELECT, WITH or VALUES.");
            screen.fill("Domain", "Browser").fill("Name", "Wrong").fill("SQL statement", "select 1 as x").press("Restrict a column");
            screen.column(1).locator("input").fill("Y");
            screen.column(1).locator("textarea").fill("Sales");
            screen.press("Save");
            tab.assertSaysOf("query.column.unknown", "Y", "X");
            assertThat(tab.page().locator("[id='query:columns'] .error")).isFocused();
            tab.buttonIn(screen.column(1), "Remove").click();
            assertThat(screen.column(1)).isHidden();
        }
    }

    @InBothLanguages
    void showsAFormerVersionDeletesAndBringsBack(Look look) {
        String name = "Versions of " + admin.name() + " " + look;
        try (Tab tab = Tab.open(look)) {
            QueryScreen screen = QueryScreen.of(admin, tab).startNew().fill("Domain", "Browser").fill("Name", name).fill("SQL statement", "select 1");
            screen.press("Save");
            tab.assertSays("The query has been saved.");
            screen.fill("SQL statement", "select 2").press("Save");
            assertThat(screen.versions()).hasCount(2);
            screen.versions().last().locator("a").click();
            tab.assertSaysOf("query.former", 1);
            assertThat(screen.field("SQL statement")).hasValue("select 1");
            Locator dialog = screen.startDeleting();
            assertThat(dialog).containsText(name);
            tab.buttonIn(dialog, "Cancel").click();
            tab.buttonIn(screen.startDeleting(), "Delete").click();
            tab.assertAt(QueryScreen.LIST).assertSays("The query has been deleted.");
            assertThat(tab.page().getByText(name)).isHidden();
            tab.link("Deleted queries").click();
            screen.choose("Browser / " + name);
            tab.assertSaysOf("query.deletedNote", 2);
            assertThat(screen.field("SQL statement")).hasValue("select 2");
            screen.versions().last().locator("a").click();
            tab.assertSaysOf("query.deletedNote", 1);
            screen.press("Bring back");
            tab.assertSays("The query has been saved.");
            assertThat(screen.field("SQL statement")).hasValue("select 1");
            assertThat(screen.versions()).hasCount(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void isAccessible(Look look) {
        String domain = "Looks " + admin.name() + " " + look;
        try (Tab tab = Tab.open(look)) {
            QueryScreen screen = QueryScreen.of(admin, tab);
            tab.assertAccessible().picture("all-queries");
            screen.startNew();
            tab.assertAccessible().picture("query-new");
            screen.press("Save");
            tab.assertSays("Give a domain.").assertAccessible().picture("query-refused");
            write(screen, tab, domain);
            tab.page().locator("[id='query:values'] input").first().fill("1");
            screen.press("Try");
            assertThat(screen.result().locator("table")).isVisible();
            tab.assertAccessible().picture("query-tried");
            screen.press("Save");
            tab.assertSays("The query has been saved.");
            screen.fill("SQL statement", STATEMENT + " limit 10").press("Save");
            assertThat(screen.versions()).hasCount(2);
            screen.versions().last().locator("a").click();
            tab.assertSaysOf("query.former", 1).assertAccessible().picture("query-former");
            screen.startDeleting();
            tab.assertAccessible().picture("query-delete");
            tab.buttonIn(tab.dialog(), "Delete").click();
            tab.assertAt(QueryScreen.LIST);
            tab.link("Deleted queries").click();
            tab.assertAccessible().picture("query-deleted-ones");
            screen.choose(domain + " / Stock");
            tab.assertSaysOf("query.deletedNote", 2).assertAccessible().picture("query-deleted");
        }
    }
}
