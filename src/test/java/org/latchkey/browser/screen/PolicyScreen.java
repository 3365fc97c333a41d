package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Administration &gt; Policy, {@code /admin/policy.xhtml} */
public final class PolicyScreen {

    public static final String PATH = "/admin/policy.xhtml";

    private final Tab tab;

    private PolicyScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the page of an administrator who has to sign in first. */
    public static PolicyScreen of(TestUser administrator, Tab tab) {
        tab.go(PATH);
        LoginScreen.shownIn(tab).signIn(administrator);
        return shownIn(tab);
    }

    public static PolicyScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new PolicyScreen(tab);
    }

    public PolicyScreen fill(String label, String value) {
        tab.field(label).fill(value);
        return this;
    }

    public PolicyScreen allowTokens(boolean allowed) {
        allowed().setChecked(allowed);
        return this;
    }

    private Locator allowed() {
        return tab.page().locator("[id='policy:allowed']");
    }

    public PolicyScreen check() {
        tab.button("Check").click();
        return this;
    }

    public PolicyScreen choose(String treatment) {
        tab.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(tab.pattern(treatment))).check();
        return this;
    }

    public PolicyScreen save() {
        tab.button("Save").click();
        return this;
    }

    /** How many tokens of how many users would be affected. */
    public Locator count() {
        return tab.page().locator("#impact-count");
    }

    /** The tokens that would be affected. */
    public Locator rows() {
        return tab.page().locator("tr[data-token]");
    }

    /** What is wrong at a field. */
    public Locator error(String field) {
        return tab.page().locator("[id='policy:" + field + "-error']");
    }
}
