package org.latchkey.browser.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Administration &gt; Tokens, {@code /admin/tokens.xhtml} */
public final class AllTokensScreen {

    public static final String PATH = "/admin/tokens.xhtml";

    private final Tab tab;

    private AllTokensScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the list of an administrator who has to sign in first, narrowed to the tokens of one owner. */
    public static AllTokensScreen of(TestUser administrator, TestUser owner, Tab tab) {
        tab.go(PATH + "?owner=" + owner.name());
        LoginScreen.shownIn(tab).signIn(administrator);
        return shownIn(tab);
    }

    public static AllTokensScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new AllTokensScreen(tab);
    }

    public AllTokensScreen filter(String label, String value) {
        tab.fieldIn(filter(), label).fill(value);
        return this;
    }

    public AllTokensScreen choose(String label, String value) {
        tab.fieldIn(filter(), label).selectOption(value);
        return this;
    }

    public AllTokensScreen apply() {
        tab.buttonIn(filter(), "Apply").click();
        return shownIn(tab);
    }

    private Locator filter() {
        return tab.page().getByRole(AriaRole.SEARCH);
    }

    public Locator rows() {
        return tab.page().locator("tr[data-token]");
    }

    /** The names, top to bottom. */
    public List<String> names() {
        return rows().locator("td.first").allInnerTexts();
    }

    public Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHas(
                tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    public AllTokensScreen tick(String name) {
        row(name).getByRole(AriaRole.CHECKBOX).check();
        return this;
    }

    /** Opens the dialog that asks about those that are ticked. */
    public Locator deleteChosen() {
        tab.button("Delete chosen").click();
        assertThat(tab.dialog()).isVisible();
        return tab.dialog();
    }

    public AllTokensScreen lookUp(String pasted) {
        tab.field("Secret").fill(pasted);
        tab.button("Look it up").click();
        return this;
    }

    /** What was said about what was looked up. */
    public Locator found() {
        return tab.page().locator("[id='found:answer']");
    }
}
