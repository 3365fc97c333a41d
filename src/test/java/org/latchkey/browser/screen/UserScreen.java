package org.latchkey.browser.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Administration &gt; Users &gt; one of them, {@code /admin/user.xhtml} */
public final class UserScreen {

    private static final String PATH = "/admin/user.xhtml";

    private final Tab tab;

    private UserScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the page about a user, by an administrator who is signed in. */
    public static UserScreen of(TestUser user, Tab tab) {
        tab.go(PATH + "?id=" + user.id());
        return shownIn(tab);
    }

    public static UserScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new UserScreen(tab);
    }

    /** Presses one of the buttons under the facts; the dialog that asks is open afterwards. */
    public Locator press(String button) {
        tab.buttonIn(tab.page().locator("[id=deeds]"), button).click();
        assertThat(tab.dialog()).isVisible();
        return tab.dialog();
    }

    /** The same, and presses a button of the dialog. */
    public UserScreen press(String button, String answer) {
        tab.buttonIn(press(button), answer).click();
        assertThat(tab.dialog()).isHidden();
        return this;
    }

    public UserScreen cancel() {
        tab.buttonIn(tab.dialog(), "Cancel").click();
        assertThat(tab.dialog()).isHidden();
        return this;
    }

    /** The read-only field with the one-time password that is shown once. */
    public Locator password() {
        return tab.page().locator("#one-time");
    }

    public Locator state() {
        return tab.page().locator("#facts .tag");
    }

    public Locator field(String label) {
        return tab.fieldIn(tab.page().locator("[id=edit]"), label);
    }

    public UserScreen save() {
        tab.buttonIn(tab.page().locator("[id=edit]"), "Save").click();
        return this;
    }

    /** What is listed under Activity, newest first, each row's cells joined. */
    public List<String> activity() {
        return tab.page().locator("#activity tbody tr").allInnerTexts().stream().map(text -> text.replaceAll("\\s+", " ").trim()).toList();
    }
}
