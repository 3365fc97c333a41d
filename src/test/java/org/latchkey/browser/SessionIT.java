package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestUser;

/** A session that is dead leads to signing in and back, never to a stack trace or silence. */
@BrowserTest
class SessionIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void thatDiedIsFollowedBySigningInAndBack(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(ann, tab);
            tab.page().context().clearCookies();
            tab.page().reload();
            LoginScreen.shownIn(tab).signIn(ann);
            TokensScreen.shownIn(tab);
        }
    }

    @InBothLanguages
    void thatDiedIsNoticedByAButtonToo(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            tab.page().context().clearCookies();
            tokens.generateButton().click();
            LoginScreen.shownIn(tab).signIn(ann);
            TokensScreen.shownIn(tab);
            assertFalse(tab.page().content().contains("Exception"));
            assertEquals(0, database.allTokens(ann));
        }
    }

    @Test
    void endsAtTheNextClickOfAUserWhoIsDisabled() {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            TokensScreen.of(ann, tab);
            database.disable(ann);
            tab.page().reload();
            LoginScreen.shownIn(tab).type(ann.name(), TestUser.PASSWORD).press();
            tab.assertSays("Wrong user name or password.");
        }
    }

    @Test
    void takesUpANewRoleAtTheNextClick() {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            TokensScreen.of(ann, tab);
            tab.go("/queries.xhtml");
            assertThat(tab.page().getByText("Orders", new Page.GetByTextOptions().setExact(true))).isHidden();
            database.assign(ann, "Sales");
            tab.page().reload();
            assertThat(tab.page().getByText("Orders", new Page.GetByTextOptions().setExact(true))).isVisible();
        }
    }
}
