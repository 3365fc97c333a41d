package org.latchkey.browser.screen;

import com.microsoft.playwright.options.AriaRole;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Settings &gt; Change Password, {@code /settings/password.xhtml} */
public final class PasswordScreen {

    public static final String PATH = "/settings/password.xhtml";

    private final Tab tab;

    private PasswordScreen(Tab tab) {
        this.tab = tab;
    }

    public static PasswordScreen of(TestUser user, Tab tab) {
        tab.go(PATH);
        LoginScreen.shownIn(tab).signIn(user);
        return shownIn(tab);
    }

    /** Of who is signed in. */
    public static PasswordScreen open(Tab tab) {
        tab.go(PATH);
        return shownIn(tab);
    }

    private static PasswordScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new PasswordScreen(tab);
    }

    public PasswordScreen type(String old, String fresh, String confirmation) {
        tab.field("Old password").fill(old);
        tab.field("New password").fill(fresh);
        tab.field("Confirm new password").fill(confirmation);
        return this;
    }

    public PasswordScreen withAllTokens() {
        tab.page().getByRole(AriaRole.CHECKBOX).check();
        return this;
    }

    public PasswordScreen change() {
        tab.button("Change password").click();
        return this;
    }
}
