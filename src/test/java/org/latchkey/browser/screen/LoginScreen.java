package org.latchkey.browser.screen;

import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** {@code /login.xhtml} */
public final class LoginScreen {

    public static final String PATH = "/login.xhtml";

    private final Tab tab;

    private LoginScreen(Tab tab) {
        this.tab = tab;
    }

    public static LoginScreen open(Tab tab) {
        tab.go(PATH);
        return shownIn(tab);
    }

    /** Where the tab was led here. */
    public static LoginScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new LoginScreen(tab);
    }

    public LoginScreen type(String userName, String password) {
        tab.field("User name").fill(userName);
        tab.field("Password").fill(password);
        return this;
    }

    public LoginScreen press() {
        tab.button("Sign in").click();
        return this;
    }

    /** Signs in, and is led to where the person wanted to go. */
    public void signIn(TestUser user) {
        type(user.name(), TestUser.PASSWORD).press();
        tab.assertNotAt(PATH);
    }
}
