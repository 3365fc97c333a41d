package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.PasswordScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@BrowserTest
class PasswordScreenIT {

    private static final String FRESH = TestUser.NEW_PASSWORD;

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void changesThePasswordAndEndsTheOtherSessions(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        try (Tab here = Tab.open(look); Tab elsewhere = Tab.open(look)) {
            TokensScreen.of(ann, elsewhere);
            PasswordScreen.of(ann, here).type(TestUser.PASSWORD, FRESH, FRESH).change();
            here.assertSays("Your password has been changed and your other sessions have ended.");
            here.go(TokensScreen.PATH);
            assertThat(TokensScreen.shownIn(here).row("nightly")).isVisible();
            elsewhere.page().reload();
            LoginScreen.shownIn(elsewhere).type(ann.name(), TestUser.PASSWORD).press();
            elsewhere.assertSays("Wrong user name or password.");
            LoginScreen.shownIn(elsewhere).type(ann.name(), FRESH).press();
            TokensScreen.shownIn(elsewhere);
            here.server().client().callWith(token).path("/tokens/self").get().assertStatus(200);
        }
    }

    @InBothLanguages
    void deletesAllTokensAsWellWhereAsked(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        try (Tab tab = Tab.open(look)) {
            PasswordScreen.of(ann, tab).type(TestUser.PASSWORD, FRESH, FRESH).withAllTokens().change();
            tab.assertSays("Your password has been changed, your other sessions have ended and all your tokens have been deleted.");
            tab.server().client().callWith(token).path("/tokens/self").get().assertProblem(401);
            assertEquals(0, database.activeTokens(ann));
        }
    }

    @InBothLanguages
    void refusesWhatIsWrongAndChangesNothing(Look look) {
        TestUser ann = database.newUser("ann");
        String before = database.text("select password_hash from app_user where id = ?", ann.id());
        try (Tab tab = Tab.open(look)) {
            PasswordScreen password = PasswordScreen.of(ann, tab);
            password.type(TestUser.PASSWORD, FRESH, FRESH + "x").change();
            tab.assertSays("This is not the new password entered above.");
            password.type(TestUser.PASSWORD, "short", "short").change();
            tab.assertSays("Choose a password of at least 12 characters.");
            password.type("not-this-one", FRESH, FRESH).change();
            tab.assertSays("This is not your password.");
        }
        assertEquals(before, database.text("select password_hash from app_user where id = ?", ann.id()));
    }
}
