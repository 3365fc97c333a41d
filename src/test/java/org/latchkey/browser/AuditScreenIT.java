package org.latchkey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latchkey.browser.screen.AuditScreen;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

@BrowserTest
class AuditScreenIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final TestUser administrator = database.newUser("admin", "Administrator");
    private final TestUser ann = database.newUser("ann");

    @InBothLanguages
    void narrowsTheAuditShowsDetailsAndGivesItAsAFile(Look look) {
        PageClient pages = server.pages();
        pages.signIn(ann);
        pages.generate("nightly");
        long id = database.number("select id from access_token where owner_id = ?", ann.id());
        database.update("update audit_entry set reason = 'Left the company' where token_id = ?", id);
        try (Tab tab = Tab.open(look)) {
            AuditScreen audit = AuditScreen.of(administrator, ann, tab);
            assertEquals(List.of(tab.say("Token generated"), tab.say("Signed in")), audit.whats());
            audit.choose("What happened", "Token generated").apply();
            assertEquals(List.of(tab.say("Token generated")), audit.whats());
            Locator details = audit.details(0);
            assertThat(details).containsText(ann.name());
            assertThat(details).containsText("Left the company");
            List<String> csv = audit.export("Export as CSV");
            assertEquals(2, csv.size(), csv::toString);
            assertTrue(csv.get(1).contains(",TOKEN_GENERATED," + ann.name() + "," + ann.name() + "," + pages.address() + "," + id + ",nightly,"), csv.get(1));
            details.getByText(ann.name()).click();
            assertThat(audit.whatsShown()).hasCount(2);
            tab.link("Clear").click();
            assertThat(audit.whatsShown().first()).hasText(tab.say("Audit read"));
        }
    }

    @InBothLanguages
    void showsHowFarACheckIsAndThenByItselfWhatItFound(Look look) throws SQLException {
        try (Tab tab = Tab.open(look); Connection other = server.setup().database().orElseThrow().connect()) {
            AuditScreen audit = AuditScreen.of(administrator, ann, tab);
            other.setAutoCommit(false);
            other.createStatement().execute("lock table audit_link in access exclusive mode");
            Locator note = audit.checked();
            assertThat(note).hasText(Pattern.compile("^0 (of|entrées sur) "));
            other.rollback();
            assertThat(note).hasText(Pattern.compile("^(Checked on|Vérifié le) "));
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void looksWell(Look look) {
        database.keepInAudit(60, administrator.name(), ann, "TOKEN_EDITED", 1_000L, "2001:db8:85a3:8d3:1319:8a2e:370:7348",
                Instant.now().minus(Duration.ofMinutes(2)));
        database.keepInAudit(ann.name(), ann, "SIGNED_IN", null, "192.0.2.17", Instant.now());
        database.keepInAudit(ann.name(), null, "SIGN_IN_FAILED", null, "192.0.2.17", Instant.now().plusSeconds(1));
        database.update("update audit_entry set reason = 'Found in a public repository', detail = 'name=a name of some length, description=and more'"
                + " where owner_id = ? and kind = 'TOKEN_EDITED'", ann.id());
        try (Tab tab = Tab.open(look)) {
            AuditScreen audit = AuditScreen.of(administrator, ann, tab);
            audit.details(2);
            tab.assertAccessible().picture("audit");
            assertThat(audit.checked()).hasText(Pattern.compile(".+"));
            tab.assertAccessible().picture("audit-checked");
            audit.filter("First day", "2026-03-02").filter("Last day", "2026-03-01").filter("Token number", "seven").filter("From address", "here").apply();
            tab.assertSays("This is not a number.").assertAccessible().picture("audit-wrong");
            tab.go(AuditScreen.PATH + "?kind=SIGNED_OUT&from=2020-01-01&to=2020-01-01");
            tab.assertSays("No entry fits this filter. Loosen it, or clear it.").assertAccessible().picture("audit-none");
        }
    }
}
