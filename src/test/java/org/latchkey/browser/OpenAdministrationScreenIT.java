package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.AllTokensScreen;
import org.latchkey.browser.screen.QueryScreen;
import org.latchkey.browser.screen.UserScreen;
import org.latchkey.browser.screen.UsersScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.MovableClock;
import org.latchkey.harness.TestUser;

/** Administrators whose browser stood open for a while enter their password where they are, and lose nothing by it. */
@BrowserTest
class OpenAdministrationScreenIT {

    private static final LatchkeyServer SERVER = MovableClock.server();
    private static final String REASON = "Left on a shared disk";

    private final Database database = SERVER.database();
    private final TestUser administrator = database.newUser("admin", "Administrator");
    private final TestUser ann = database.newUser("ann");

    private void makeToken(String name) {
        database.newToken(ann, name, SERVER.now().plus(Duration.ofDays(30)));
    }

    private static void leaveTheBrowserOpen() {
        SERVER.moveClock(Duration.ofMinutes(16));
    }

    /** Presses the button without a password: the field that is missing has the keyboard. */
    private static Locator asked(Tab tab, Locator place, String button) {
        tab.buttonIn(place, button).click();
        tab.assertSays("Enter your password.");
        Locator password = tab.fieldIn(place, "Password");
        assertThat(password).isFocused();
        password.fill(TestUser.PASSWORD);
        return password;
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void disableAndEnableAUser(Look look) {
        makeToken("nightly");
        try (Tab tab = Tab.open(SERVER, look)) {
            UsersScreen.of(administrator, tab);
            UserScreen user = UserScreen.of(ann, tab);
            leaveTheBrowserOpen();
            asked(tab, user.press("Disable"), "Disable user");
            tab.assertAccessible().picture("user-disable-again");
            tab.buttonIn(tab.dialog(), "Disable user").click();
            tab.assertSays("The user has been disabled.");
            leaveTheBrowserOpen();
            Locator dialog = user.press("Enable");
            tab.fieldIn(dialog, "Reason").fill(REASON);
            Locator password = asked(tab, dialog, "Enable and delete tokens");
            assertThat(tab.fieldIn(dialog, "Reason")).hasValue(REASON);
            tab.assertAccessible().picture("user-enable-again");
            password.press("Enter");
            tab.assertSays("The user has been enabled.");
            assertEquals(1, database.activeTokens(ann), "Enter deletes nothing");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void deleteTokens(Look look) {
        makeToken("nightly");
        makeToken("weekly");
        makeToken("monthly");
        try (Tab tab = Tab.open(SERVER, look)) {
            AllTokensScreen all = AllTokensScreen.of(administrator, ann, tab);
            leaveTheBrowserOpen();
            assertThat(tab.fieldIn(all.tick("nightly").deleteChosen(), "Password")).hasCount(0);
            tab.buttonIn(tab.dialog(), "Delete").click();
            tab.assertSaysOf("allTokens.delete.done", 1);
            Locator dialog = all.tick("weekly").tick("monthly").deleteChosen();
            tab.fieldIn(dialog, "Reason").fill(REASON);
            Locator password = asked(tab, dialog, "Delete");
            assertThat(tab.fieldIn(dialog, "Reason")).hasValue(REASON);
            tab.assertAccessible().picture("all-tokens-delete-again");
            password.press("Enter");
            tab.assertSaysOf("allTokens.delete.done", 2);
            assertEquals(2, database.number("select count(*) from access_token where owner_id = ? and deletion_reason = ?", ann.id(), REASON));
        }
    }

    @InBothLanguages
    void deleteAllTokensOfAUser(Look look) {
        makeToken("nightly");
        try (Tab tab = Tab.open(SERVER, look)) {
            UsersScreen.of(administrator, tab);
            UserScreen user = UserScreen.of(ann, tab);
            leaveTheBrowserOpen();
            Locator dialog = user.press("Delete all tokens");
            tab.fieldIn(dialog, "Reason").fill(REASON);
            asked(tab, dialog, "Delete all tokens");
            tab.assertAccessible().picture("user-delete-tokens-again");
            tab.buttonIn(dialog, "Delete all tokens").click();
            tab.assertSaysOf("users.deleteTokens.done", 1);
            assertEquals(1, database.number("select count(*) from access_token where owner_id = ? and deletion_reason = ?", ann.id(), REASON));
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void saveAndDeleteAQuery(Look look) {
        try (Tab tab = Tab.open(SERVER, look)) {
            QueryScreen screen = QueryScreen.of(administrator, tab).startNew().fill("Domain", "Open " + administrator.name()).fill("Name", "Two")
                    .fill("SQL statement", "select 2");
            leaveTheBrowserOpen();
            Locator form = tab.page().locator("[id=query]");
            Locator password = asked(tab, form, "Save");
            assertThat(screen.field("SQL statement")).hasValue("select 2");
            tab.assertAccessible().picture("query-again");
            password.press("Enter");
            tab.assertSays("The query has been saved.");
            leaveTheBrowserOpen();
            Locator dialog = screen.startDeleting();
            asked(tab, dialog, "Delete");
            tab.assertAccessible().picture("query-delete-again");
            tab.buttonIn(dialog, "Delete").click();
            tab.assertAt(QueryScreen.LIST).assertSays("The query has been deleted.");
        }
    }
}
