package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.latchkey.browser.screen.Examples;
import org.latchkey.browser.screen.LoginScreen;
import org.latchkey.browser.screen.QueriesScreen;
import org.latchkey.browser.screen.TokensScreen;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** Outside of demo mode: no known passwords on any page, and no query that anybody may run yet. */
@BrowserTest
class OutsideDemoIT {

    private static LatchkeyServer server;

    @BeforeAll
    static void start() {
        server = ServerSetup.onPostgres().withFirstAdministrator().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @InBothLanguages
    void theSignInPageShowsNoPassword(Look look) {
        try (Tab tab = Tab.open(server, look)) {
            LoginScreen.open(tab);
            assertFalse(tab.page().content().contains("latchkey-demo"));
            tab.assertAccessible();
        }
    }

    @InBothLanguages
    void whoMayRunNoQueryIsShownHowToAskWhatTheTokenIs(Look look) {
        TestUser ann = server.database().newUser("ann");
        try (Tab tab = Tab.open(server, look)) {
            TokensScreen.of(ann, tab).generate("nightly");
            Examples examples = new Examples(tab);
            assertEquals(List.of("curl", "PowerShell", "Python", "Java", "Excel", "Power BI"), examples.tools());
            examples.tools().forEach(tool -> assertTrue(examples.textFor(tool).contains("/tokens/self"), tool));
            tab.assertAccessible();
        }
    }

    @InBothLanguages
    void whoMayRunNoQueryIsToldSo(Look look) {
        try (Tab tab = Tab.open(server, look)) {
            QueriesScreen.of(server.database().newUser("ann"), tab);
            assertThat(tab.page().getByText(tab.say("There is no saved query that you may run."))).isVisible();
            tab.assertAccessible();
        }
    }
}
