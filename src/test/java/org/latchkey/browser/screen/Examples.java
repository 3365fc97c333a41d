package org.latchkey.browser.screen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.latchkey.browser.Tab;

/** The texts that are ready to paste, one tool a tab. */
public final class Examples {

    private final Page page;

    public Examples(Tab tab) {
        this.page = tab.page();
    }

    /** Left to right. */
    public List<String> tools() {
        return page.getByRole(AriaRole.TAB).allInnerTexts();
    }

    /** Chooses the tool and returns the text to paste. */
    public String textFor(String tool) {
        return panel(tool).locator("pre").textContent();
    }

    /** Chooses the tool and returns all that is said about it. */
    public String saidFor(String tool) {
        return panel(tool).textContent();
    }

    private Locator panel(String tool) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tool).setExact(true)).click();
        return page.getByRole(AriaRole.TABPANEL);
    }
}
