package org.latchkey.browser.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.latchkey.browser.Tab;

/** The dialog that asks what a new token is to be. */
public final class GenerateDialog {

    private final Tab tab;

    GenerateDialog(Tab tab) {
        this.tab = tab;
        assertThat(nameField()).isVisible();
    }

    public Locator nameField() {
        return tab.fieldIn(tab.dialog(), "Token name");
    }

    public Locator descriptionField() {
        return tab.fieldIn(tab.dialog(), "Description");
    }

    public Locator expirationField() {
        return tab.fieldIn(tab.dialog(), "Expiration");
    }

    public Locator lastDayField() {
        return tab.fieldIn(tab.dialog(), "Last day");
    }

    public Locator passwordField() {
        return tab.fieldIn(tab.dialog(), "Password");
    }

    public Locator submitButton() {
        return tab.buttonIn(tab.dialog(), "Generate token");
    }

    public GenerateDialog name(String name) {
        nameField().fill(name);
        return this;
    }

    public GenerateDialog description(String description) {
        descriptionField().fill(description);
        return this;
    }

    /** What may be chosen, top to bottom. */
    public List<String> expirations() {
        return expirationField().locator("option").allInnerTexts();
    }

    public GenerateDialog expiration(String option) {
        expirationField().selectOption(option);
        return this;
    }

    public GenerateDialog lastDay(LocalDate day) {
        if (!lastDayField().isVisible()) {
            expiration(tab.say("On a date of my choice"));
            assertThat(lastDayField()).isVisible();
        }
        lastDayField().fill(day.toString());
        lastDayField().blur();
        return this;
    }

    /** The live line. */
    public Locator line() {
        return tab.dialog().locator(".live");
    }

    public GenerateDialog submit() {
        submitButton().click();
        return this;
    }

    public void cancel() {
        tab.buttonIn(tab.dialog(), "Cancel").click();
        assertThat(tab.dialog()).isHidden();
    }

    /** Waits for what the dialog says is wrong. */
    public GenerateDialog assertRefuses(String key, Object... arguments) {
        assertThat(tab.dialog().locator(".error, .messages").filter(
                new Locator.FilterOptions().setHasText(tab.text(key, arguments))).first()).isVisible();
        return this;
    }
}
