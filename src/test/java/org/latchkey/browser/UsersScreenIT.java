package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.browser.screen.UserScreen;
import org.latchkey.browser.screen.UsersScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.NoSecretInLogs;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Administrators look after users. */
@BrowserTest
class UsersScreenIT {

    private static final String OWN = TestUser.NEW_PASSWORD;

    private final Database database = LatchkeyServer.shared().database();

    private TestUser administrator() {
        return database.newUser("root", "Administrator");
    }

    @InBothLanguages
    void makeAUserWhoChoosesAPasswordAndGoesOn(Look look) {
        String name = "nora-" + UUID.randomUUID();
        try (Tab here = Tab.open(look); Tab there = Tab.open(look)) {
            UsersScreen users = UsersScreen.of(administrator(), here).startNew(name);
            here.fieldIn(here.page().locator("[id=create]"), "Other roles").fill("Sales");
            String password = users.create();
            assertThat(here.page().locator("#given-title")).isFocused();
            LoginScreen.open(there).type(name, password).press();
            there.assertAt("/new-password.xhtml");
            there.field("New password").fill(OWN);
            there.field("Confirm new password").fill("something else");
            there.button("Save password").click();
            there.assertSays("This is not the new password entered above.");
            there.field("New password").fill(OWN);
            there.field("Confirm new password").fill(OWN);
            there.button("Save password").click();
            TokensScreen.shownIn(there);
            there.assertSays("Your password has been saved.");
            here.page().reload();
            assertFalse(here.page().content().contains(password));
        }
    }

    @InBothLanguages
    void disableAndEnableAUser(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        try (Tab here = Tab.open(look); Tab there = Tab.open(look)) {
            UsersScreen users = UsersScreen.of(administrator(), here).filter(ann.name());
            assertEquals(List.of(ann.name()), users.names());
            TokensScreen.of(ann, there);
            UserScreen user = users.open(ann.name()).press("Disable", "Disable user");
            here.assertSays("The user has been disabled.");
            assertThat(user.state()).hasText(here.pattern("Disabled"));
            there.page().reload();
            LoginScreen.shownIn(there);
            here.server().client().callWith(token).path("/tokens/self").get().assertProblem(401);
            Locator dialog = user.press("Enable");
            assertThat(dialog).containsText(here.text("users.enable.tokens", 1, 1));
            here.buttonIn(dialog, "Enable with tokens").click();
            here.assertSays("The user has been enabled.");
            here.server().client().callWith(token).path("/tokens/self").get().assertStatus(200);
        }
    }

    @InBothLanguages
    void giveAOneTimePasswordThatIsShownOnce(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab here = Tab.open(look); Tab there = Tab.open(look)) {
            UsersScreen.of(administrator(), here);
            UserScreen user = UserScreen.of(ann, here).press("Set one-time password", "Set password");
            String password = NoSecretInLogs.keepOut(user.password().inputValue());
            assertThat(here.page().locator("#given-title")).isFocused();
            assertTrue(user.activity().get(0).contains(here.say("One-time password set by an administrator")), user.activity()::toString);
            LoginScreen.open(there).type(ann.name(), password).press();
            there.assertAt("/new-password.xhtml");
            here.go(UsersScreen.PATH);
            here.page().goBack();
            UserScreen.shownIn(here);
            assertFalse(here.page().content().contains(password));
        }
    }

    @InBothLanguages
    void deleteAllTokensOfAUser(Look look) {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        try (Tab tab = Tab.open(look)) {
            UsersScreen.of(administrator(), tab);
            UserScreen user = UserScreen.of(ann, tab);
            Locator dialog = user.press("Delete all tokens");
            tab.fieldIn(dialog, "Reason").fill("found in a public repository");
            tab.buttonIn(dialog, "Delete all tokens").click();
            assertThat(dialog).isHidden();
            tab.assertSaysOf("users.deleteTokens.done", 1);
            tab.server().client().callWith(token).path("/tokens/self").get().assertProblem(401);
            assertThat(tab.page().locator("#deeds").getByText(tab.say("Delete all tokens"))).hasCount(0);
        }
    }

    @InBothLanguages
    void areToldWhatIsWrongWhereItIs(Look look) {
        TestUser ann = database.newUser("ann");
        try (Tab tab = Tab.open(look)) {
            UsersScreen.of(administrator(), tab);
            UserScreen user = UserScreen.of(ann, tab);
            user.field("Email").fill("nobody");
            user.save();
            tab.assertSays("This is not an email address. One is written like ann@example.com.");
            assertThat(user.field("Email")).isFocused();
            database.update("update app_user set first_name = 'Anna', edition = edition + 1 where id = ?", ann.id());
            user.field("Email").fill("");
            user.save();
            tab.assertSays("Somebody else has changed this user since you opened this page, so nothing was saved.");
            tab.link("Open the page anew, and make your changes there.").click();
            assertThat(user.field("First name")).hasValue("Anna");
        }
    }

    @Test
    void seeStrangeNamesAsTheyAre() {
        String name = "<img src=x onerror=window.hit=1> {0} \"it's\" \u05D3\u05D5\u05D7 " + UUID.randomUUID();
        TestUser ann = database.newUser("ann");
        database.update("update app_user set user_name = ?, folded_name = ?, first_name = ?, mail = ? where id = ?", name, name.toLowerCase(), name, "",
                ann.id());
        try (Tab tab = Tab.open(Look.ENGLISH_WIDE_LIGHT)) {
            UsersScreen users = UsersScreen.of(administrator(), tab).filter(name);
            assertEquals(List.of(name), users.names());
            UserScreen user = users.open(name);
            assertThat(user.press("Disable")).containsText(tab.text("users.disable.text", name));
            user.cancel();
            assertNull(tab.page().evaluate("window.hit"));
            assertEquals(0, tab.page().locator("main img").count());
        }
    }
}
