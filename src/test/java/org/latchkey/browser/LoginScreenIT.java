package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.browser.screen.Frame;
import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.ProfileScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestUser;

@Tag("every-server")
@BrowserTest
class LoginScreenIT {

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void leadsToTheTokens(Look look) {
        try (Tab tab = Tab.open(look)) {
            LoginScreen.open(tab).signIn(database.newUser("ann"));
            TokensScreen.shownIn(tab);
        }
    }

    @InBothLanguages
    void leadsBackToThePageThatWasAskedFor(Look look) {
        try (Tab tab = Tab.open(look)) {
            ProfileScreen.of(database.newUser("ann"), tab);
        }
    }

    @InBothLanguages
    void tellsNotWhetherTheNameOrThePasswordWasWrong(Look look) {
        TestUser ann = database.newUser("ann");
        for (String name : List.of(ann.name(), ann.name() + "-unknown")) {
            try (Tab tab = Tab.open(look)) {
                LoginScreen.open(tab).type(name, "wrong").press();
                tab.assertSays("Wrong user name or password.");
                assertThat(tab.field("Password")).hasValue("");
            }
        }
    }

    @InBothLanguages
    void showsTheUsersOfDemoMode(Look look) {
        try (Tab tab = Tab.open(look)) {
            LoginScreen.open(tab);
            tab.assertSays("ann, with the role Sales").assertSays("bob, without any role").assertSays("admin, the administrator");
            assertTrue(tab.page().content().contains("latchkey-demo"));
        }
    }

    @Test
    void takesNameAndPasswordFromTheKeyboardAlone() {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            LoginScreen.open(tab);
            tab.pressUntilFocused("Tab", tab.field("User name"));
            tab.page().keyboard().type(ann.name());
            tab.page().keyboard().press("Tab");
            tab.page().keyboard().type(TestUser.PASSWORD);
            tab.page().keyboard().press("Enter");
            TokensScreen.shownIn(tab);
        }
    }

    @Test
    void changesTheSessionAndShowsNoIdInAnyAddress() {
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            LoginScreen login = LoginScreen.open(tab);
            String before = tab.cookie("JSESSIONID");
            login.signIn(database.newUser("ann"));
            assertFalse(before.equals(tab.cookie("JSESSIONID")));
            assertFalse(tab.page().content().toLowerCase().contains(";jsessionid"));
            assertFalse(tab.page().url().toLowerCase().contains("jsessionid"));
        }
    }

    @InBothLanguages
    void signingOutEndsTheSession(Look look) {
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(database.newUser("ann"), tab);
            new Frame(tab).signOut();
            tab.page().goBack();
            tab.page().reload();
            LoginScreen.shownIn(tab);
        }
    }

    @InBothLanguages
    void theFrameNamesTheUserAndLeadsEverywhere(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            TokensScreen.of(ann, tab);
            Frame frame = new Frame(tab);
            assertTrue(frame.menuButton().textContent().contains(ann.name()));
            assertEquals(List.of(tab.say("My Profile"), tab.say("Tokens"), tab.say("Change Password")), frame.settings());
            assertEquals(List.of(tab.say("Settings"), tab.say("Queries"), tab.say("Sign out")), frame.openMenu().menuEntries());
            tab.page().keyboard().press("Escape");
            frame.choose("Queries");
            tab.assertAt("/queries.xhtml");
            frame.choose("Settings");
            tab.assertAt("/settings/tokens.xhtml");
        }
    }
}
