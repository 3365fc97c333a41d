package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Administration &gt; Queries, {@code /admin/queries.xhtml}, and the page of one of them, {@code /admin/query.xhtml}. */
public final class QueryScreen {

    public static final String LIST = "/admin/queries.xhtml";
    public static final String PATH = "/admin/query.xhtml";

    private final Tab tab;

    private QueryScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the list for an administrator who has to sign in first. */
    public static QueryScreen of(TestUser administrator, Tab tab) {
        tab.go(LIST);
        LoginScreen.shownIn(tab).signIn(administrator);
        tab.assertAt(LIST);
        return new QueryScreen(tab);
    }

    public QueryScreen startNew() {
        tab.link("New query").click();
        tab.assertAt(PATH);
        return this;
    }

    /** From the list. */
    public QueryScreen choose(String name) {
        tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
        tab.assertAt(PATH);
        return this;
    }

    public Locator field(String label) {
        return tab.page().locator("main").getByLabel(tab.pattern(label)).first();
    }

    public QueryScreen fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** What is asked about the parameter. */
    public Locator parameter(String name) {
        return tab.page().locator("[id='query:parameters'] fieldset").filter(new Locator.FilterOptions()
                .setHas(tab.page().locator("legend", new Page.LocatorOptions().setHasText("@" + name))));
    }

    public Locator column(int number) {
        return tab.page().locator("[id='query:columns'] fieldset").nth(number - 1);
    }

    public QueryScreen press(String button) {
        tab.button(button).first().click();
        return this;
    }

    public Locator result() {
        return tab.page().locator("[id='query:result']");
    }

    /** The versions, the present one first. */
    public Locator versions() {
        return tab.page().locator("#versions tbody tr");
    }

    /** Asks whether to delete; the dialog is open afterwards. */
    public Locator startDeleting() {
        tab.page().locator("[id='more:ask']").click();
        tab.dialog().waitFor();
        return tab.dialog();
    }
}
