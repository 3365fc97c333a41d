package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.GenerateDialog;
import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.PasswordScreen;
import org.latchkey.browser.screen.ProfileScreen;
import org.latchkey.browser.screen.QueriesScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestUser;

/** Every page in every look: axe-core finds nothing, nothing is wider than the screen, and there is a picture of it. */
@BrowserTest
class AccessibilityIT {

    private final Database database = LatchkeyServer.shared().database();

    @ParameterizedTest
    @EnumSource(Look.class)
    void ofTheSignInPage(Look look) {
        try (Tab tab = Tab.open(look)) {
            LoginScreen.open(tab);
            tab.assertAccessible().picture("login");
            LoginScreen.shownIn(tab).type("nobody-" + look, "wrong").press();
            tab.assertSays("Wrong user name or password.").assertAccessible().picture("login-wrong");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void ofTheTokensPage(Look look) {
        TestUser ann = database.newUser("ann", "Sales");
        database.newToken(ann, "Power BI", Instant.now().plus(Duration.ofDays(3)));
        database.expire(database.newToken(ann, "Old laptop"));
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.assertAccessible().picture("tokens");
            GenerateDialog dialog = tokens.startGenerating().name("Nightly report").description("Runs on the report server");
            tab.assertAccessible().picture("tokens-generate");
            dialog.submit();
            assertThat(tokens.secret()).isVisible();
            tab.assertAccessible().picture("tokens-created");
            tokens.press("Edit", "Power BI");
            tab.assertAccessible().picture("tokens-edit");
            tab.buttonIn(tab.dialog(), "Cancel").click();
            tokens.press("Regenerate", "Power BI");
            tab.assertAccessible().picture("tokens-regenerate");
            tab.buttonIn(tab.dialog(), "Cancel").click();
            tokens.press("Delete", "Power BI");
            tab.assertAccessible().picture("tokens-delete");
        }
    }

    /** All pages in one tab, as a person sees them who has no tokens yet. */
    @ParameterizedTest
    @EnumSource(Look.class)
    void ofTheOtherPages(Look look) {
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(database.newUser("bob", "Sales"), tab);
            tab.assertAccessible().picture("tokens-empty");
            ProfileScreen.open(tab);
            tab.assertAccessible().picture("profile");
            checkPassword(tab);
            checkQueries(tab);
            tab.go("/settings/nothing.xhtml");
            tab.assertSays("Page not found").assertAccessible().picture("error-404").forgetComplaints();
        }
    }

    private static void checkPassword(Tab tab) {
        PasswordScreen password = PasswordScreen.open(tab);
        tab.assertAccessible().picture("password");
        password.type("wrong", "short", "different").change();
        assertThat(tab.page().locator("[aria-invalid=true]").first()).isVisible();
        tab.assertAccessible().picture("password-refused");
    }

    private static void checkQueries(Tab tab) {
        QueriesScreen queries = QueriesScreen.open(tab);
        tab.assertAccessible().picture("queries");
        queries.run();
        assertThat(queries.result()).not().isEmpty();
        tab.assertAccessible().picture("queries-result");
    }
}
