package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What owners see of the use of their tokens, and how they end all of it. */
@BrowserTest
class TokenUseIT {

    private final Database database = LatchkeyServer.shared().database();
    private final TestUser ann = database.newUser("ann");

    private TestToken usedToken(TestUser owner, String name) {
        TestToken token = database.newToken(owner, name);
        database.update("insert into daily_usage values (?, current_date, 40), (?, current_date - 3, 2), (?, current_date - 29, 100), (?, current_date - 30, 7)",
                token.id(), token.id(), token.id(), token.id());
        for (int number = 1; number <= 7; number++) {
            database.update("insert into token_address values (?, ?, now() - interval '9 days', now() - make_interval(hours => ?))",
                    token.id(), "192.0.2." + number, number);
        }
        return token;
    }

    @InBothLanguages
    void isShownForEachTokenOfTheList(Look look) {
        usedToken(ann, "nightly");
        TestToken once = database.newToken(ann, "weekly");
        database.update("insert into daily_usage values (?, current_date, 1)", once.id());
        database.update("insert into token_address values (?, '2001:db8::7', now(), now())", once.id());
        database.newToken(ann, "never used");
        TestUser bob = database.newUser("bob");
        usedToken(bob, "of bob");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            Locator row = tokens.row("nightly");
            assertThat(row).containsText("192.0.2.1, 192.0.2.2, 192.0.2.3, 192.0.2.4, 192.0.2.5");
            assertThat(row).not().containsText("192.0.2.6");
            row.getByText(tab.text("frame.calls.total", 142, 30)).click();
            assertThat(row.getByRole(AriaRole.TABLE).first().locator("tbody td")).hasText(new String[] {"100", "2", "40"});
            assertThat(tokens.row("weekly")).containsText(tab.text("frame.calls.total", 1, 30));
            assertThat(tokens.row("weekly")).containsText("2001:db8::7");
            assertThat(tokens.row("never used").locator("figure")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void isAccessible(Look look) {
        database.expire(usedToken(ann, "Old laptop"));
        usedToken(ann, "Nightly report to the finance department");
        database.newToken(ann, "Power BI");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.assertAccessible().picture("token-use");
            tokens.row("Old laptop").locator("summary").click();
            tab.assertAccessible().picture("token-use-numbers");
            tab.button("Delete all my tokens").click();
            assertThat(tab.dialog()).isVisible();
            tab.assertAccessible().picture("tokens-delete-all");
        }
    }

    @InBothLanguages
    void endsWhereAllTokensAreDeleted(Look look) {
        TestToken active = database.newToken(ann, "nightly");
        database.expire(database.newToken(ann, "old laptop"));
        TestToken foreign = database.newToken(database.newUser("bob"), "nightly");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.button("Delete all my tokens").click();
            assertThat(tab.dialog()).containsText(tab.text("tokens.deleteAll.question", 2));
            tab.buttonIn(tab.dialog(), "Cancel").click();
            assertEquals(List.of("nightly", "old laptop"), tokens.names());
            tab.button("Delete all my tokens").click();
            tab.buttonIn(tab.dialog(), "Delete all").click();
            tab.assertSaysOf("tokens.deleteAll.done", 2).assertSays("You have no Personal Access Tokens.");
            assertThat(tab.button("Delete all my tokens")).isHidden();
            assertEquals(2, tokens.activity().stream().filter(entry -> entry.contains(tab.say("Token deleted"))).count());
        }
        LatchkeyServer.shared().client().callWith(active).path("/tokens/self").get().assertProblem(401);
        LatchkeyServer.shared().client().callWith(foreign).path("/tokens/self").get().assertStatus(200);
    }
}
