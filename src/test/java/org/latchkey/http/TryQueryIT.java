package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.AuditRow;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.Warehouse;

/** A query is tried before it is saved, as anybody. */
class TryQueryIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final QueryWriter admin = QueryWriter.at(server);

    private static List<String> cells(Page page, String selector) {
        return page.document().select("[id='query:result'] " + selector).eachText();
    }

    @Test
    void showsWhatThatUserWouldSee() {
        TestUser ann = database.newUser("ann", "Sales");
        Page page = admin.begin("Who", "select @CurrentUser as \"Who\", 5 as \"Pay\"").set("query:roles", "Sales").press("Restrict a column");
        Element column = page.document().selectFirst("[id='query:columns'] fieldset");
        Form form = page.formNamed("query").set(column.selectFirst("input").attr("name"), "Pay").set(column.selectFirst("textarea").attr("name"), "Chief");
        Page asAnn = form.set("query:as", ann.name()).press("Try");
        assertEquals(List.of("Who"), cells(asAnn, "th"), asAnn::text);
        assertEquals(List.of(ann.name()), cells(asAnn, "td"));
        assertTrue(!asAnn.text().contains("may not run this query"), asAnn::text);
        TestUser chief = database.newUser("chief", "Chief");
        Page asChief = asAnn.formNamed("query").set("query:as", chief.name()).press("Try");
        assertEquals(List.of(chief.name(), "5"), cells(asChief, "td"));
        assertTrue(asChief.text().contains(chief.name() + " may not run this query; this is what " + chief.name() + " would see."), asChief::text);
        Page named = asChief.formNamed("query").set("query:users", chief.name()).press("Try");
        assertTrue(!named.text().contains("may not run this query"), named::text);
        assertEquals(0, admin.saved());
    }

    @Test
    void takesValuesAndTellsWhatACallerWouldBeTold() {
        Page page = admin.begin("Stock", "select item from stock where quantity > @Least").set("query:source", Warehouse.NAME).press("Find parameters");
        Element type = page.document().selectFirst("[id='query:parameters'] select");
        Element value = page.document().selectFirst("[id='query:values'] input");
        Form form = page.formNamed("query").set(type.attr("name"), "INTEGER");
        assertTrue(form.press("Try").text().contains("Parameter @Least is missing; it must be a whole number such as 42."));
        assertTrue(form.set(value.attr("name"), "many").press("Try").text().contains("Parameter @Least must be a whole number such as 42."));
        Page tried = form.set(value.attr("name"), "5").press("Try");
        assertEquals(List.of("Crate"), cells(tried, "td"), tried::text);
        assertEquals("5", tried.document().selectFirst("[id='query:values'] input").val());
    }

    @Test
    void showsFiftyRowsWithinTheLimitsOfTheDraft() {
        Form form = admin.begin("Many", "select x as \"X\" from system_range(1, 1000)");
        Page page = form.press("Try");
        assertEquals(50, cells(page, "tbody tr").size());
        assertTrue(page.text().contains("The first 50 rows."));
        assertTrue(form.set("query:rows", "10").press("Try").text().contains("The result has more than 10 rows"));
        Page slow = admin.begin("Slow", "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b where mod(a.x * b.x, 7) = 3")
                .set("query:seconds", "1").press("Try");
        assertTrue(slow.text().contains("The query took longer than it may"), slow::text);
    }

    @Test
    void tellsAdministratorsWhatTheDatabaseSays() {
        Page page = admin.begin("", "select nothing from stock").set("query:source", Warehouse.NAME).press("Try");
        assertTrue(page.text().contains("The query failed; its author has to mend it."), page::text);
        assertTrue(cells(page, "pre").get(0).startsWith("ERROR: column \"nothing\" does not exist"), page::text);
    }

    @Test
    void isTriedAsSomebodyOnly() {
        Page page = admin.begin("Two", "select 2").set("query:as", "nobody-at-all").press("Try");
        assertTrue(page.text().contains("There is no user of this name."), page::text);
        assertTrue(cells(page, "td").isEmpty());
    }

    @Test
    void isInTheAuditWhateverCameOfIt() {
        TestUser ann = database.newUser("ann");
        admin.begin("Two", "select 2,\n  3 as x").set("query:as", ann.name()).press("Try");
        admin.begin("Two", "select nothing").set("query:as", ann.name()).press("Try");
        assertEquals(List.of(": select 2, 3 as x", ": select nothing"), tried("Two: as " + ann.name() + ", sha256=", 64));
        assertEquals(0, database.number("select count(*) from audit_entry where kind = 'QUERY_TRIED' and owner_id = ?", ann.id()));
    }

    @Test
    void noCommentOrNameHidesInTheAuditWhatWasTried() {
        TestUser ann = database.newUser("ann");
        String comment = "/* " + "harmless ".repeat(100) + "*/ ";
        admin.begin("Long", comment + "select 'secret' as x").set("query:as", ann.name()).press("Try");
        admin.begin("n".repeat(600), "select 'other' as x").set("query:as", ann.name()).press("Try");
        assertEquals(List.of(": select 'secret' as x"), tried("Long: as " + ann.name() + ", sha256=" + sha256(comment + "select 'secret' as x"), 0));
        assertEquals(List.of(": select 'other' as x"), tried("n".repeat(80) + ": as " + ann.name() + ", sha256=", 64));
    }

    /** What the audit has behind such a beginning and so much more, the oldest first. */
    private List<String> tried(String beginning, int more) {
        return database.auditBy(admin.user()).stream().filter(row -> row.kind().equals("QUERY_TRIED")).map(AuditRow::detail)
                .filter(detail -> detail.startsWith(admin.domain() + "/" + beginning))
                .map(detail -> detail.substring(admin.domain().length() + 1 + beginning.length() + more)).toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
