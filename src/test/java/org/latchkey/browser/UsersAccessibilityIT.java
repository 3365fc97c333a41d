package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.UserScreen;
import org.latchkey.browser.screen.UsersScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestUser;

/** The pages about users in every look, as {@link AccessibilityIT} has the others. */
@BrowserTest
class UsersAccessibilityIT {

    private final Database database = LatchkeyServer.shared().database();
    private final String prefix = "team-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestUser root = database.newUser(prefix + "-root", "Administrator");

    @ParameterizedTest
    @EnumSource(Look.class)
    void ofTheList(Look look) {
        database.disable(database.newUser(prefix + "-bob", "Sales"));
        database.lock(database.newUser(prefix + "-eve-with-a-name-that-is-rather-long-for-a-narrow-screen", "Sales", "Human Resources"));
        try (Tab tab = Tab.open(look)) {
            UsersScreen users = UsersScreen.of(root, tab);
            tab.assertAccessible();
            users.filter(prefix);
            tab.assertAccessible().picture("users");
            users.filter("nobody has this name");
            tab.assertSays("No user fits what you look for.").assertAccessible().picture("users-none");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void ofANewUserAndTheFirstSignIn(Look look) {
        String name = prefix + "-new-" + look;
        try (Tab tab = Tab.open(look); Tab there = Tab.open(look)) {
            UsersScreen users = UsersScreen.of(root, tab).startNew("a:b");
            tab.assertAccessible().picture("user-new");
            tab.button("Create user").click();
            assertThat(tab.page().locator("[aria-invalid=true]").first()).isFocused();
            tab.assertAccessible().picture("user-new-refused");
            tab.field("User name").fill(name);
            String password = users.create();
            tab.assertAccessible().picture("user-new-made");
            LoginScreen.open(there).type(name, password).press();
            there.assertAt("/new-password.xhtml");
            there.assertAccessible().picture("new-password");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void ofAUser(Look look) {
        TestUser ann = database.newUser(prefix + "-ann", "Sales");
        database.newToken(ann, "nightly");
        database.update("insert into login_failure (id, folded_name, address, browser, at) values (nextval('login_failure_seq'), ?, '', '', now())",
                ann.name());
        try (Tab tab = Tab.open(look)) {
            UsersScreen.of(root, tab);
            UserScreen user = UserScreen.of(ann, tab);
            tab.assertAccessible().picture("user");
            user.press("Disable");
            tab.assertAccessible().picture("user-disable");
            user.cancel().press("Delete all tokens");
            tab.assertAccessible().picture("user-delete-tokens");
            user.cancel().press("Set one-time password");
            tab.assertAccessible().picture("user-password");
            tab.buttonIn(tab.dialog(), "Set password").click();
            assertThat(user.password()).isVisible();
            tab.assertAccessible().picture("user-password-shown");
            user.press("Disable", "Disable user").press("Enable");
            tab.assertAccessible().picture("user-enable");
            user.cancel();
            tab.assertAccessible().picture("user-disabled");
        }
    }
}
