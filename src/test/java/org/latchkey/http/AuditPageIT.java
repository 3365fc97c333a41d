package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** What administrators find in the audit, and what the audit has of their looking. */
class AuditPageIT {

    private static final String PAGE = "/admin/audit.xhtml";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PageClient pages = server.pages();
    private TestUser admin;
    private TestUser ann;

    @BeforeEach
    void signIn() {
        admin = database.newUser("admin", "Administrator");
        ann = database.newUser("ann");
        pages.signIn(admin);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "/ADMIN/audit.xhtml", "//admin/audit.xhtml", "/x/../admin/audit.xhtml"})
    void isNotThereForOthers(String path) {
        PageClient others = server.pages();
        others.signIn(ann);
        others.get(path).assertStatus(404);
        assertEquals(0, database.number("select count(*) from audit_entry where actor = ? and kind like 'AUDIT%'", ann.name()));
    }

    @Test
    void isFilteredByPersonTokenKindAndAddress() {
        database.keepInAudit(ann.name(), ann, "TOKEN_EDITED", 7_000_001L, "192.0.2.1", Instant.now());
        database.keepInAudit(admin.name(), ann, "SIGNED_OUT", null, "2001:db8::1", Instant.now());
        database.keepInAudit(admin.name(), admin, "SIGNED_OUT", 7_000_002L, "192.0.2.2", Instant.now());
        String ofAnn = "?person=" + ann.name().toUpperCase();
        assertEquals(List.of("Signed out", "Token edited"), whats(ofAnn));
        assertEquals(List.of("Token edited"), whats(ofAnn + "&token=7000001"));
        assertEquals(List.of("Signed out"), whats(ofAnn + "&kind=SIGNED_OUT"));
        assertEquals(List.of("Signed out"), whats(ofAnn + "&address=2001:DB8:0::1"));
        assertEquals(List.of(), whats(ofAnn + "&kind=SIGNED_OUT&address=192.0.2.1"));
        assertTrue(pages.open(PAGE + ofAnn + "&token=1").text().contains("No entry fits this filter."));
    }

    @Test
    void findsTriesUnderANameThatNobodyHas() {
        String nobody = "nobody-" + ann.name();
        server.pages().signIn(nobody, "wrong");
        assertEquals(List.of("Sign-in failed"), whats("?person=" + nobody));
    }

    @Test
    void takesDaysInTheReadersTimeZone() {
        database.keepInAudit(ann.name(), ann, "SIGNED_IN", null, "192.0.2.1", Instant.parse("2026-03-01T09:59:59Z"));
        database.keepInAudit(ann.name(), ann, "SIGNED_OUT", null, "192.0.2.1", Instant.parse("2026-03-01T10:00:00Z"));
        PageClient reader = server.pages();
        reader.signIn(database.newUserIn("Pacific/Kiritimati", "admin", "Administrator"));
        assertEquals(List.of("Signed out"), whats(reader.open(PAGE + "?person=" + ann.name() + "&from=2026-03-02&to=2026-03-02")));
        assertEquals(List.of("Signed in"), whats(reader.open(PAGE + "?person=" + ann.name() + "&to=2026-03-01")));
        assertEquals(List.of("Signed out", "Signed in"), whats("?person=" + ann.name() + "&from=2026-03-01&to=2026-03-01"));
    }

    @ParameterizedTest
    @CsvSource({"token=x, This is not a number.", "from=yesterday, This is not a date.", "to=-999999999-01-01, This is not a date.",
            "address=here, This is not an IP address.", "from=2026-03-02&to=2026-03-01, The last day is before the first one."})
    void saysWhatCannotBeMeantAndShowsNothing(String filter, String sentence) {
        Page page = pages.open(PAGE + "?" + filter);
        assertEquals(200, page.answer().status());
        assertTrue(page.text().contains(sentence), page.text());
        assertEquals(List.of(), whats(page));
        assertEquals(List.of(), accesses("AUDIT_READ"));
    }

    @Test
    void isReadPartByPartWithoutAGapOrARepetition() {
        database.keepInAudit(60, ann.name(), ann, "TOKEN_EDITED", 1_000L, "192.0.2.1", Instant.parse("2026-03-01T12:00:00Z"));
        database.keepInAudit(60, ann.name(), ann, "TOKEN_EDITED", 2_000L, "192.0.2.1", Instant.parse("2026-03-01T12:00:00Z"));
        List<String> tokens = new ArrayList<>();
        Element next;
        Page page = pages.open(PAGE + "?person=" + ann.name());
        do {
            page.document().select("tbody dd a[href*=token]").forEach(link -> tokens.add(link.text()));
            next = page.document().selectFirst("a[rel=next]");
            page = next == null ? page : pages.open(next.attr("href"));
        } while (next != null);
        assertEquals(120, tokens.size());
        assertEquals(120, new HashSet<>(tokens).size());
        List<String> read = accesses("AUDIT_READ");
        assertEquals(3, read.size(), "each part is in the audit: " + read);
        assertEquals("person='" + ann.name() + "'", read.get(0));
        assertTrue(read.get(2).startsWith("person='" + ann.name() + "' part=>"), read::toString);
    }

    @Test
    void keepsThatItWasReadWithWhatWasLookedFor() {
        pages.open(PAGE);
        pages.open(PAGE + "?kind=SIGNED_IN&from=2026-03-01");
        assertEquals(List.of("all", "kind=SIGNED_IN from=2026-03-01T00:00:00Z"), accesses("AUDIT_READ"));
        AuditRow row = database.auditBy(admin).get(1);
        assertEquals(pages.address(), row.address());
        assertEquals(List.of("SIGNED_IN"), database.auditOf(admin).stream().map(AuditRow::kind).toList(), "and not in the reader's own activity");
    }

    @Test
    void givesNothingToReadByASentFormThatIsNoNewLook() {
        database.keepInAudit(ann.name(), ann, "SIGNED_OUT", null, "192.0.2.1", Instant.now());
        Page page = pages.open(PAGE + "?person=" + ann.name()).formNamed("check").press("Check now");
        assertTrue(page.text().contains("Is the audit whole?"), page.text());
        assertEquals(List.of(), page.document().select("table").eachText());
    }

    @Test
    void showsWhatPeopleTypedAsText() {
        server.pages().signIn("<b id=x>" + ann.name(), "wrong");
        Page page = pages.open(PAGE + "?kind=SIGN_IN_FAILED");
        assertTrue(page.text().contains("<b id=x>" + ann.name()), page.text());
        assertEquals(null, page.document().getElementById("x"));
    }

    private List<String> whats(String filter) {
        return whats(pages.open(PAGE + filter));
    }

    private static List<String> whats(Page page) {
        return page.document().select("tbody summary").eachText();
    }

    private List<String> accesses(String kind) {
        return database.auditBy(admin).stream().filter(row -> row.kind().equals(kind)).map(AuditRow::detail).toList();
    }
}
