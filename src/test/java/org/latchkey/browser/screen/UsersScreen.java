package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.latchkey.browser.Tab;
import org.latchkey.harness.NoSecretInLogs;
import org.latchkey.harness.TestUser;

/** Administration &gt; Users, {@code /admin/users.xhtml} */
public final class UsersScreen {

    public static final String PATH = "/admin/users.xhtml";

    private final Tab tab;

    private UsersScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the page of an administrator who has to sign in first. */
    public static UsersScreen of(TestUser administrator, Tab tab) {
        tab.go(PATH);
        LoginScreen.shownIn(tab).signIn(administrator);
        return shownIn(tab);
    }

    public static UsersScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new UsersScreen(tab);
    }

    public UsersScreen filter(String text) {
        tab.field("User name or email begins with").fill(text);
        tab.button("Apply").click();
        tab.page().waitForURL(url -> url.contains("text="));
        return this;
    }

    public List<String> names() {
        return tab.page().locator("[data-user] h3").allInnerTexts();
    }

    public UserScreen open(String userName) {
        tab.page().locator("[data-user]").filter(new Locator.FilterOptions().setHasText(userName)).locator("h3 a").first().click();
        return UserScreen.shownIn(tab);
    }

    /** Opens the form and fills in the name alone. */
    public UsersScreen startNew(String userName) {
        tab.link("New user").click();
        tab.assertAt("/admin/new-user.xhtml");
        tab.field("User name").fill(userName);
        return this;
    }

    /** Sends the form; the one-time password that is shown. */
    public String create() {
        tab.button("Create user").click();
        return NoSecretInLogs.keepOut(tab.page().locator("#one-time").inputValue());
    }
}
