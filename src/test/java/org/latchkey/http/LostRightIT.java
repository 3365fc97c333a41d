package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Who was an administrator when the request came, and is none when it is done, has done nothing. */
class LostRightIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final QueryWriter admin = QueryWriter.at(server);

    @Test
    void noTokenIsDeleted() throws Exception {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        Form form = admin.pages().open(Administration.path(ann)).formNamed("delete").fill("Reason", "no longer here");
        assertLost(form, "Delete all tokens", "select id from app_user where id = " + ann.id());
        server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
    }

    @Test
    void noQueryIsSaved() throws Exception {
        long id = admin.create("Two", "select 2", "Other");
        assertLost(admin.open(id).set("query:roles", "Sales"), "Save", "select id from saved_query where id = " + id);
        assertEquals("Other", database.text("select role from saved_query_role where query_id = ?", id));
    }

    @Test
    void noPolicyIsSaved() throws Exception {
        long version = database.number("select version from policy");
        Form form = admin.pages().open("/admin/policy.xhtml").formNamed("policy").set("policy:roles", "Nobody has it").press("Check").formNamed("policy");
        assertLost(form, "Save", "select id from policy");
        assertEquals(version, database.number("select version from policy"));
    }

    /** The request has been judged and waits for a row when the right goes. */
    private void assertLost(Form form, String button, String rows) throws Exception {
        try (Connection holder = server.setup().database().orElseThrow().connect(); Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(rows + " for update");
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> form.answerTo(button));
            assertTimeoutPreemptively(LIMIT, () -> awaitThatItWaits(answer));
            database.withdraw(admin.user(), "Administrator");
            holder.commit();
            answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS).assertStatus(404);
        }
    }

    private void awaitThatItWaits(CompletableFuture<Answer> answer) {
        while (!answer.isDone() && database.number("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") < 1) {
            Thread.onSpinWait();
        }
    }
}
