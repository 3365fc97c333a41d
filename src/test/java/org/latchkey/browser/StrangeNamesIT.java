package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Set;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What people call a token is shown as they wrote it, whatever a browser, a spreadsheet or a message pattern would make of it. */
@BrowserTest
class StrangeNamesIT {

    private static final List<String> NAMES = List.of("<img src=x onerror=window.hit=1>", "=1+1", "\u05D3\u05D5\u05D7 nightly",
            "\uD83D\uDD11 \uD83D\uDC69\u200D\uD83D\uDCBB", "{0} it's");

    private final Database database = LatchkeyServer.shared().database();

    @InBothLanguages
    void areShownAsTheyWereWritten(Look look) {
        TestUser ann = database.newUser("ann");
        List<TestToken> made = NAMES.stream().map(name -> database.newToken(ann, name)).toList();
        try (Tab tab = Tab.open(look)) {
            TokensScreen tokens = TokensScreen.of(ann, tab);
            assertEquals(Set.copyOf(NAMES), Set.copyOf(tokens.names()));
            for (TestToken token : made) {
                assertShownInDialogs(tab, tokens, token.name());
                tokens.lookUp(token.secret());
                assertThat(tokens.found()).containsText(token.name());
                tokens.delete(token.name());
                tab.assertSaysOf("tokens.delete.done", token.name());
                assertTrue(tokens.activity().get(0).contains(token.name()), tokens.activity()::toString);
            }
            assertNull(tab.page().evaluate("window.hit"));
            assertEquals(0, tab.page().locator("main img").count());
        }
    }

    private static void assertShownInDialogs(Tab tab, TokensScreen tokens, String name) {
        assertThat(tab.fieldIn(tokens.press("Edit", name), "Token name")).hasValue(name);
        cancel(tab);
        assertThat(tokens.press("Regenerate", name)).containsText(tab.text("tokens.regenerate.text", name));
        cancel(tab);
        assertThat(tokens.press("Delete", name)).containsText(tab.text("tokens.delete.question", name));
        cancel(tab);
    }

    private static void cancel(Tab tab) {
        Locator dialog = tab.dialog();
        tab.buttonIn(dialog, "Cancel").click();
        assertThat(dialog).isHidden();
    }
}
