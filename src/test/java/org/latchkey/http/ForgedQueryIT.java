package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

/** Nobody but an administrator writes a query, whatever is sent. */
class ForgedQueryIT {

    private static final List<String> PATHS = List.of("/admin/queries.xhtml", QueryWriter.PATH);

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final QueryWriter admin = QueryWriter.at(server);
    private final PageClient pages = server.pages();
    private TestUser ann;
    private long id;

    @BeforeEach
    void make() {
        ann = database.newUser("ann", "Sales");
        pages.signIn(ann);
        id = admin.create("Two", "select 2", "Other");
    }

    @Test
    void thePagesAreNotThereForOthers() {
        for (String path : PATHS) {
            pages.get(path).assertStatus(404);
            assertEquals(302, server.pages().get(path).status(), "strangers are asked who they are");
        }
        assertTrue(!pages.open(PageClient.TOKENS).text().contains("Administration"));
    }

    @Test
    void theFormOfAnAdministratorDoesNothingForOthers() {
        String form = admin.open(id).set("query:roles", "Sales").set("query:save", "").body();
        pages.post(QueryWriter.PATH, form).assertStatus(404);
        pages.post(QueryWriter.PATH + "?id=" + id, form).assertStatus(404);
        Page own = pages.open(PageClient.TOKENS);
        // The same fields under the state of a page that is their own.
        String state = own.document().selectFirst("input[name=jakarta.faces.ViewState]").val();
        pages.post(QueryWriter.PATH, admin.open(id).set("query:roles", "Sales").set("query:save", "").set("jakarta.faces.ViewState", state).body())
                .assertStatus(404);
        assertUnchanged();
    }

    /** The page that is still open, and still has its state, does nothing more. */
    @Test
    void whoIsNoAdministratorAnyMoreSavesNothing() {
        QueryWriter former = admin.colleague(server);
        String form = former.open(id).set("query:roles", "Sales").set("query:save", "").body();
        database.withdraw(former.user(), "Administrator");
        Answer answer = former.pages().post(QueryWriter.PATH, form);
        for (int tries = 0; answer.status() != 404 && tries < 100; tries++) {
            answer = former.pages().post(QueryWriter.PATH, former.pages().get(QueryWriter.PATH).status() == 404 ? form : "");
        }
        answer.assertStatus(404);
        former.pages().post(PageClient.TOKENS, form);
        assertUnchanged();
    }

    @Test
    void aForeignPageSavesNothing() {
        String form = admin.open(id).set("query:roles", "Sales").set("query:save", "").body();
        admin.pages().with("Sec-Fetch-Site", "cross-site");
        admin.pages().post(QueryWriter.PATH, form).assertStatus(403);
        assertUnchanged();
    }

    @Test
    void theSameFormSavesWhereNothingIsForged() {
        admin.pages().post(QueryWriter.PATH, admin.open(id).set("query:roles", "Sales").set("query:save", "").body()).assertStatus(302);
        assertEquals("Sales", database.text("select role from saved_query_role where query_id = ?", id));
    }

    private void assertUnchanged() {
        assertEquals("Other", database.text("select role from saved_query_role where query_id = ?", id));
        assertEquals(1, database.number("select version from saved_query where id = ?", id));
        assertEquals(1, admin.saved());
        server.client().callWith(database.newToken(ann, "report")).query(admin.domain(), "Two").get().assertProblem(404);
    }
}
