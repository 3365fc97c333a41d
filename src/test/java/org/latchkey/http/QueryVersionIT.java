package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;

/** What a query was stays known, and nobody overwrites what somebody else saved meanwhile. */
class QueryVersionIT {

    private static final String VERSION = "select definition from saved_query_version where query_id = ? and version = ?";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final QueryWriter admin = QueryWriter.at(server);

    private Call call(String name) {
        return server.client().callWith(database.newToken(database.newUser("ann", "Sales"), "report")).query(admin.domain(), name).with("ResultFormat", "CSV");
    }

    @Test
    void aFormerVersionIsShownAndBroughtBackAsTheNextOne() {
        QueryWriter colleague = admin.colleague(server);
        long id = admin.create("Two", "select 1 as \"X\"", "Sales");
        colleague.save(colleague.open(id).set("query:statement", "select 2 as \"X\"").set("query:description", "Zwei"));
        Page page = admin.pages().open(QueryWriter.PATH + "?id=" + id + "&version=1");
        assertTrue(page.text().contains("This is version 1, and not the one in force. The one in force differs in: description, statement."), page::text);
        assertEquals("select 1 as \"X\"", page.document().getElementById("query:statement").text());
        assertEquals("X\r\n2\r\n", call("Two").get().body(), "shown is not brought back");
        admin.save(page.formNamed("query"), "Bring back");
        assertEquals("X\r\n1\r\n", call("Two").get().body());
        Page after = admin.pages().open(QueryWriter.PATH + "?id=" + id);
        List<String> versions = after.document().select("#versions tbody tr").eachText();
        assertTrue(versions.get(0).startsWith("3, in force ") && versions.get(0).endsWith(" " + admin.user().name()), versions::toString);
        assertTrue(versions.get(1).startsWith("Version 2 ") && versions.get(1).endsWith(" " + colleague.user().name()), versions::toString);
        assertTrue(versions.get(2).startsWith("Version 1 ") && versions.get(2).endsWith(" " + admin.user().name()), versions::toString);
        assertEquals(3, versions.size());
    }

    @Test
    void aFormThatChangesNothingMakesNoVersion() {
        long id = admin.create("Two", "select 2", "Sales\nOther");
        admin.save(admin.open(id).set("query:roles", "Other\n\nSales\n"));
        assertEquals(1, database.number("select version from saved_query where id = ?", id));
        assertEquals(List.of("QUERY_CREATED"), kinds());
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        QueryWriter colleague = admin.colleague(server);
        long id = admin.create("Two", "select 1 as \"X\"", "Sales");
        Form stale = admin.open(id).set("query:statement", "select 3 as \"X\"").set("query:roles", "Sales\nOther");
        colleague.save(colleague.open(id).set("query:statement", "select 2 as \"X\""));
        String said = admin.refusal(stale);
        assertTrue(said.contains(colleague.user().name() + " has saved this query since you opened it."), said);
        assertEquals("X\r\n2\r\n", call("Two").get().body());
        assertEquals(2, database.number("select version from saved_query where id = ?", id));
    }

    @Test
    void oneOfTwoWhoTakeANameAtTheSameMomentGetsIt() throws Exception {
        QueryWriter colleague = admin.colleague(server);
        for (int round = 0; round < 5; round++) {
            String name = "Round " + round;
            Form mine = admin.begin(name, "select 1");
            Form theirs = colleague.begin(name, "select 2");
            CyclicBarrier start = new CyclicBarrier(2);
            CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> after(start, () -> mine.answerTo("Save")));
            Answer other = after(start, () -> theirs.answerTo("Save"));
            List<Answer> answers = List.of(one.get(), other);
            assertEquals(1, answers.stream().filter(answer -> answer.status() == 302).count(), answers::toString);
            assertEquals(1, answers.stream().filter(answer -> answer.body().contains("has a query of this name")).count(), answers::toString);
        }
        assertEquals(5, admin.saved());
        assertEquals(5, kinds().size());
    }

    private static <T> T after(CyclicBarrier start, Supplier<T> deed) {
        try {
            start.await();
            return deed.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDeletedQueryIsGoneAndItsVersionsAreKept() {
        long id = admin.create("Two", "select 2 as \"X\"", "Sales");
        admin.save(admin.open(id).set("query:statement", "select 3 as \"X\"").set("query:users", admin.user().name()));
        QueryWriter colleague = admin.colleague(server);
        Page theirs = colleague.pages().open(QueryWriter.PATH + "?id=" + id);
        Page page = admin.pages().open(QueryWriter.PATH + "?id=" + id);
        assertTrue(page.text().contains("the query \"Two\" of \"" + admin.domain() + "\" is told"), page::text);
        Page after = page.formNamed("delete").press("Delete");
        assertTrue(after.text().contains("The query has been deleted."), after::text);
        assertEquals("/admin/queries.xhtml", after.path());
        call("Two").get().assertProblem(404);
        assertTrue(database.text(VERSION, id, 1).contains("select 2"));
        assertTrue(database.text(VERSION, id, 2).contains(admin.user().name()));
        assertTrue(colleague.refusal(theirs.formNamed("query").set("query:description", "Deux")).contains("This query is not there any more."));
        Page again = theirs.formNamed("delete").press("Delete");
        assertTrue(again.text().contains("This query is not there any more."), again::text);
        assertEquals(List.of("QUERY_CREATED", "QUERY_EDITED", "QUERY_DELETED"), kinds());
    }

    @Test
    void aDeletedQueryIsBroughtBackWithItsVersions() {
        long id = admin.create("Two", "select 1 as \"X\"", "Sales");
        admin.save(admin.open(id).set("query:statement", "select 2 as \"X\""));
        admin.pages().open(QueryWriter.PATH + "?id=" + id).formNamed("delete").press("Delete");
        Page list = admin.pages().open("/admin/deleted-queries.xhtml");
        assertEquals(QueryWriter.PATH + "?id=" + id, list.document().selectFirst("a:contains(" + admin.domain() + " / Two)").attr("href"));
        assertTrue(admin.pages().open(QueryWriter.PATH + "?id=" + id).text().contains("This query is deleted, and nobody can call it. You see its version 2;"));
        Page first = admin.pages().open(QueryWriter.PATH + "?id=" + id + "&version=1");
        assertTrue(first.text().contains("You see its version 1;"), first::text);
        Form stale = admin.open(id);
        assertEquals(id, admin.save(first.formNamed("query"), "Bring back"));
        assertEquals("X\r\n1\r\n", call("Two").get().body());
        List<String> versions = admin.pages().open(QueryWriter.PATH + "?id=" + id).document().select("#versions tbody tr").eachText();
        assertEquals(List.of("3, in", "Version 2", "Version 1"), versions.stream().map(text -> text.replaceFirst("^(\\S+ \\w+).*", "$1")).toList());
        assertEquals(admin.domain() + "/Two: version 3, brought back", details().get(3));
        admin.pages().open(QueryWriter.PATH + "?id=" + id).formNamed("delete").press("Delete");
        assertTrue(stale.press("Bring back").text().contains("has saved this query since you opened it."));
        stale = admin.open(id);
        admin.save(admin.open(id), "Bring back");
        Page late = stale.press("Bring back");
        assertTrue(late.text().contains("This query is not deleted any more: somebody has brought it back."), late::text);
        assertFalse(admin.pages().open("/admin/deleted-queries.xhtml").text().contains(admin.domain()));
    }

    @Test
    void aDeletedQueryWhoseNameIsTakenComesBackUnderAnother() {
        long id = admin.create("Two", "select 1 as \"X\"", "Sales");
        admin.pages().open(QueryWriter.PATH + "?id=" + id).formNamed("delete").press("Delete");
        admin.create("two", "select 2 as \"X\"", "Sales");
        Form form = admin.open(id);
        Page refused = form.press("Bring back");
        assertTrue(refused.text().contains("has a query of this name"), refused::text);
        admin.save(admin.open(id).set("query:name", "Three"), "Bring back");
        assertEquals("X\r\n1\r\n", call("Three").get().body());
        assertEquals("X\r\n2\r\n", call("Two").get().body());
    }

    @Test
    void aFormThatIsSentTwiceChangesAQueryOnce() {
        long id = admin.create("Two", "select 2", "Sales");
        Form form = admin.open(id).set("query:name", "Deux");
        admin.save(form);
        assertTrue(admin.refusal(form).contains("has saved this query since you opened it"));
        Form other = admin.begin("Other", "select 2");
        admin.save(other);
        assertTrue(admin.refusal(other).contains("has a query of this name"));
        assertEquals(2, admin.saved());
    }

    @Test
    void everyChangeIsInTheAuditAndToldToEveryNode() {
        long id = admin.create("Two", "select 2", "Sales");
        admin.save(admin.open(id).set("query:roles", "Other").set("query:rows", "7"));
        admin.save(admin.open(id).set("query:name", "Deux"));
        assertEquals(List.of(admin.domain() + "/Two: version 1", admin.domain() + "/Two: version 2 changed rows, roles",
                admin.domain() + "/Deux: version 3 changed name; was " + admin.domain() + "/Two"), details());
        assertEquals(admin.pages().address(), database.text("select address from audit_entry where kind = 'QUERY_CREATED' and actor = ?", admin.user().name()));
        assertEquals(3, database.number("select count(*) from change where kind = 'QUERY' and subject_id = ?", id));
    }

    @Test
    void anUnknownQueryOrVersionIsNotFound() {
        long id = admin.create("Two", "select 2", "Sales");
        for (String parameters : List.of("id=999999999999", "id=x", "id=-1", "copy=999999999999", "id=" + id + "&version=1", "id=" + id + "&version=99999999999")) {
            admin.pages().get(QueryWriter.PATH + "?" + parameters).assertStatus(404);
        }
    }

    private List<String> kinds() {
        return audit("kind");
    }

    private List<String> details() {
        return audit("detail");
    }

    private List<String> audit(String column) {
        return List.of(database.text("select coalesce(string_agg(" + column + ", '|' order by id), '') from audit_entry where kind like 'QUERY%' and detail like ?",
                admin.domain() + "/%").split("\\|"));
    }
}
