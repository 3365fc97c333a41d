package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** {@code /queries.xhtml} */
public final class QueriesScreen {

    public static final String PATH = "/queries.xhtml";

    private final Tab tab;

    private QueriesScreen(Tab tab) {
        this.tab = tab;
    }

    public static QueriesScreen of(TestUser user, Tab tab) {
        tab.go(PATH);
        LoginScreen.shownIn(tab).signIn(user);
        return shownIn(tab);
    }

    /** Of who is signed in. */
    public static QueriesScreen open(Tab tab) {
        tab.go(PATH);
        return shownIn(tab);
    }

    private static QueriesScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new QueriesScreen(tab);
    }

    /** The saved queries this user may run. */
    public List<String> names() {
        return list().getByRole(AriaRole.LINK).allInnerTexts();
    }

    public QueriesScreen choose(String name) {
        list().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
        tab.page().locator("h2", new Page.LocatorOptions().setHasText(" / " + name)).waitFor();
        return this;
    }

    public Locator address() {
        return tab.field("Address");
    }

    public Locator parameter(String name) {
        return tab.page().getByLabel("@" + name);
    }

    public QueriesScreen run() {
        tab.button("Run").click();
        return this;
    }

    public Locator result() {
        return tab.page().locator("[id='run:result']");
    }

    private Locator list() {
        return tab.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(tab.pattern("Saved queries")));
    }
}
