package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.latchkey.browser.screen.AllTokensScreen;
import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Administration &gt; Tokens &gt; one of them. */
@BrowserTest
class TokenStoryIT {

    private final Database database = LatchkeyServer.shared().database();
    private final TestUser administrator = database.newUser("admin", "Administrator");
    private final TestUser ann = database.newUser("ann");

    @InBothLanguages
    void tellsHowATokenCameToBeWasUsedAndEnded(Look look) {
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(ann, tab).generate("nightly");
        }
        long id = database.number("select id from access_token where owner_id = ? and name = 'nightly' and deleted_at is null", ann.id());
        database.update("insert into token_address values (?, '192.0.2.7', now() - interval '3 days', now())", id);
        database.update("insert into token_refusal values (?, 'OWNER_REFUSED', 1234, now(), '192.0.2.8')", id);
        database.update("insert into daily_usage values (?, current_date - 3, 17), (?, current_date - 40, 5)", id, id);
        try (Tab tab = Tab.open(look)) {
            AllTokensScreen.of(administrator, ann, tab).row("nightly").getByText("nightly").click();
            tab.assertAt("/admin/token.xhtml");
            Locator main = tab.page().locator("main");
            tab.assertSaysOf("frame.calls.total", 17, 30);
            main.getByText(tab.say("As a table")).click();
            assertThat(tab.page().locator("details tbody tr")).hasCount(1);
            assertThat(main).containsText("192.0.2.7");
            assertThat(main).containsText(tab.say("Owner disabled or locked"));
            assertThat(main).containsText(look.language() == Language.ENGLISH ? "1,234" : "1\u202f234");
            assertThat(main).containsText(tab.say("Token generated"));
            tab.button("Delete").click();
            tab.fieldIn(tab.dialog(), "Reason").fill("No longer needed");
            tab.buttonIn(tab.dialog(), "Delete").click();
            assertThat(main).containsText(tab.text("tokenStory.reason", "No longer needed"));
            assertThat(main).containsText(tab.say("Token deleted by an administrator"));
            assertThat(tab.button("Delete")).isHidden();
        }
    }

    @InBothLanguages
    void ofATokenThatDoesNotExistIsNoPage(Look look) {
        try (Tab tab = Tab.open(look)) {
            tab.go("/admin/token.xhtml?id=1");
            LoginScreen.shownIn(tab).signIn(administrator);
            tab.assertSays("Page not found").go("/admin/token.xhtml").assertSays("Page not found").forgetComplaints();
        }
    }

    @InBothLanguages
    void showsTheUnusedOnes(Look look) {
        TestToken token = database.newToken(ann, "never used");
        try (Tab tab = Tab.open(look)) {
            AllTokensScreen.of(administrator, ann, tab);
            tab.go("/admin/token.xhtml?id=" + token.id()).assertSays("Nobody has called with it yet.")
                    .assertSays("No call with it has been refused.");
        }
    }
}
