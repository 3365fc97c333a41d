package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.latchkey.browser.Tab;

/** What is around every page of a signed-in user. */
public final class Frame {

    private final Tab tab;

    public Frame(Tab tab) {
        this.tab = tab;
    }

    /** The button that opens the user's menu has the user's name. */
    public Locator menuButton() {
        return menu().getByRole(AriaRole.BUTTON).first();
    }

    public Frame openMenu() {
        menuButton().click();
        return this;
    }

    /** What the open menu offers, top to bottom. */
    public List<String> menuEntries() {
        return menu().locator("ul").locator("a, button, input[type=submit]").all().stream()
                .map(entry -> entry.evaluate("e => e.value || e.textContent.trim()").toString()).toList();
    }

    public void choose(String entry) {
        openMenu();
        menu().locator("ul").getByText(tab.pattern(entry)).or(menu().getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(tab.pattern(entry)))).first().click();
    }

    public LoginScreen signOut() {
        choose("Sign out");
        return LoginScreen.shownIn(tab);
    }

    /** The entries of the menu on the left of the settings, top to bottom. */
    public List<String> settings() {
        return tab.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions()
                .setName(tab.pattern("Settings"))).getByRole(AriaRole.LINK).allInnerTexts();
    }

    private Locator menu() {
        return tab.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions()
                .setName(tab.pattern("Your menu")));
    }
}
