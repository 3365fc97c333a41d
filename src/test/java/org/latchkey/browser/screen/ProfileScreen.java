package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Settings &gt; My Profile, {@code /settings/profile.xhtml} */
public final class ProfileScreen {

    public static final String PATH = "/settings/profile.xhtml";

    private final Tab tab;

    private ProfileScreen(Tab tab) {
        this.tab = tab;
    }

    public static ProfileScreen of(TestUser user, Tab tab) {
        tab.go(PATH);
        LoginScreen.shownIn(tab).signIn(user);
        return shownIn(tab);
    }

    /** Of who is signed in. */
    public static ProfileScreen open(Tab tab) {
        tab.go(PATH);
        return shownIn(tab);
    }

    private static ProfileScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new ProfileScreen(tab);
    }

    public Locator field(String label) {
        return tab.field(label);
    }

    public ProfileScreen choose(String label, String value) {
        tab.field(label).selectOption(value);
        return this;
    }

    public ProfileScreen save() {
        tab.button("Save").click();
        return this;
    }
}
