package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.latchkey.browser.Tab;
import org.latchkey.harness.TestUser;

/** Administration &gt; Audit, {@code /admin/audit.xhtml} */
public final class AuditScreen {

    public static final String PATH = "/admin/audit.xhtml";

    private final Tab tab;

    private AuditScreen(Tab tab) {
        this.tab = tab;
    }

    /** Opens the list of an administrator who has to sign in first, narrowed to what one user did or is concerned by. */
    public static AuditScreen of(TestUser administrator, TestUser person, Tab tab) {
        tab.go(PATH + "?person=" + person.name());
        LoginScreen.shownIn(tab).signIn(administrator);
        return shownIn(tab);
    }

    public static AuditScreen shownIn(Tab tab) {
        tab.assertAt(PATH);
        return new AuditScreen(tab);
    }

    public AuditScreen filter(String label, String value) {
        tab.fieldIn(filter(), label).fill(value);
        return this;
    }

    public AuditScreen choose(String label, String value) {
        tab.fieldIn(filter(), label).selectOption(tab.say(value));
        return this;
    }

    public AuditScreen apply() {
        tab.buttonIn(filter(), "Apply").click();
        return shownIn(tab);
    }

    private Locator filter() {
        return tab.page().getByRole(AriaRole.SEARCH);
    }

    /** What happened, top to bottom. */
    public List<String> whats() {
        return whatsShown().allInnerTexts();
    }

    public Locator whatsShown() {
        return tab.page().locator("summary");
    }

    /** The details of the entry, opened by the keyboard. */
    public Locator details(int entry) {
        whatsShown().nth(entry).press("Enter");
        return tab.page().locator("details[open]");
    }

    /** Presses the button of this name for an export, and returns the file's lines. */
    public List<String> export(String button) {
        Locator link = tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(tab.pattern(button)));
        try (InputStream file = tab.page().waitForDownload(link::click).createReadStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said about the whole chain. */
    public Locator checked() {
        tab.button("Check now").click();
        return tab.page().locator("[id='check:answer'] .note");
    }
}
