package org.latchkey.browser.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Settings &gt; Tokens, {@code /settings/tokens.xhtml} */
public final class TokensScreen {

    public static final String PATH = "/settings/tokens.xhtml";

    private final Tab tab;

    private TokensScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the page of a user who has to sign in first. */
    public static TokensScreen of(TestUser user, Tab tab) {
        tab.go(PATH);
        LoginScreen.shownIn(tab).signIn(user);
        return shownIn(tab);
    }

    public static TokensScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new TokensScreen(tab);
    }

    public TokensScreen reload() {
        tab.page().reload();
        return shownIn(tab);
    }

    public Locator generateButton() {
        return tab.button("Generate new token").first();
    }

    public GenerateDialog startGenerating() {
        generateButton().click();
        return new GenerateDialog(tab);
    }

    /** Generates a token with the defaults and returns its secret. */
    public String generate(String name) {
        startGenerating().name(name).submit();
        return secret().inputValue();
    }

    /** The read-only field with the secret that is shown once. */
    public Locator secret() {
        tab.assertSays("Token created successfully");
        return tab.page().locator("#secret");
    }

    public Locator rows() {
        return tab.page().locator("[data-token]:has(h3)");
    }

    /** The names, top to bottom. */
    public List<String> names() {
        return rows().locator("h3").allInnerTexts();
    }

    public Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHas(
                tab.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    /** Presses a button of the row: Edit, Regenerate or Delete. The dialog that asks is open afterwards. */
    public Locator press(String button, String tokenName) {
        tab.buttonIn(row(tokenName), button).click();
        assertThat(tab.dialog()).isVisible();
        return tab.dialog();
    }

    /** Deletes and confirms. */
    public TokensScreen delete(String tokenName) {
        tab.buttonIn(press("Delete", tokenName), "Delete").click();
        assertThat(tab.dialog()).isHidden();
        return this;
    }

    public TokensScreen lookUp(String pasted) {
        tab.field("Secret").fill(pasted);
        tab.button("Look it up").click();
        return this;
    }

    /** What was said about what was looked up. */
    public Locator found() {
        return tab.page().locator("[id='found:answer']");
    }

    /** What is listed under Activity, newest first, each row's cells joined. */
    public List<String> activity() {
        return tab.page().locator("#activity tbody tr").allInnerTexts().stream().map(text -> text.replaceAll("\\s+", " ").trim()).toList();
    }
}
