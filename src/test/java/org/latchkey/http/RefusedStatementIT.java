package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Database;
import org.latchkey.harness.Form;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Page;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.Warehouse;

/** No statement that writes is saved, tried or run, whoever writes it. */
class RefusedStatementIT {

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final Warehouse warehouse = Warehouse.shared();
    private final QueryWriter admin = QueryWriter.at(server);

    @ParameterizedTest
    @ValueSource(strings = {
        "insert into stock values ('x', 1, 1)",
        "update stock set quantity = 0",
        "delete from stock",
        "select * from stock for update",
        "select * into copy from stock",
        "with more as (insert into stock values ('x', 1, 1) returning *) select * from more",
        "with gone as (delete from stock returning *) select * from gone",
        "select 1; delete from stock",
        "select sneak()",
        "select set_config('transaction_read_only', 'off', true), sneak()",
        "select pg_read_file('/etc/passwd')",
        "do $$ begin delete from stock; end $$",
    })
    void neitherInPostgresql(String statement) {
        String before = warehouse.content();
        Form form = admin.begin("Writes", statement).set("query:source", Warehouse.NAME).set("query:everyone", "on");
        assertIsTriedInVain(form);
        String said = admin.refusal(form);
        assertTrue(said.contains("The database refuses this statement: ERROR: ") || said.contains("begins with SELECT") || said.contains("more than one"), said);
        assertEquals(0, admin.saved());
        assertFailsWhereItIsSavedAllTheSame(statement, Warehouse.NAME);
        assertEquals(before, warehouse.content());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "insert into customer select * from customer",
        "select * from final table (insert into customer select * from customer)",
        "select * from old table (delete from customer)",
        "with gone as (select * from old table (delete from customer)) select * from gone",
        "select 1; delete from customer",
        "select * from csvread('/etc/passwd')",
        "select file_write('x', 'written-by-a-query')",
    })
    void norInH2(String statement) {
        Form form = admin.begin("Writes", statement).set("query:everyone", "on");
        assertIsTriedInVain(form);
        String said = admin.refusal(form);
        assertTrue(said.contains("The database refuses this statement: ") || said.contains("begins with SELECT") || said.contains("more than one"), said);
        assertEquals(0, admin.saved());
        assertFailsWhereItIsSavedAllTheSame(statement, "default");
    }

    private void assertIsTriedInVain(Form form) {
        Page page = form.press("Try");
        assertTrue(page.document().select("[id='query:result'] table").isEmpty(), page::text);
        form.set("query:try", null);
    }

    /** As if the rows had come past all checks. */
    private void assertFailsWhereItIsSavedAllTheSame(String statement, String source) {
        long id = admin.create("Harmless", "select 1", "**");
        database.update("update saved_query set statement = ?, source = ? where id = ?", statement, source, id);
        TestToken token = database.newToken(database.newUser("ann"), "report");
        PatClient program = server.client();
        program.callWith(token).query(admin.domain(), "Harmless").get().assertProblem(500);
        database.update("delete from saved_query_role where query_id = ?", id);
        database.update("delete from saved_query where id = ?", id);
    }
}
