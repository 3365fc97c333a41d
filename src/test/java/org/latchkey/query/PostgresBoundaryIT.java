package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresUser;
import org.latchkey.server.ConfiguredDataSource;
import org.latchkey.server.QueryConnections;
import org.latchkey.table.TableFormat;
import org.latchkey.table.TableFormat;
import org.latchkey.user.Caller;

/** What the user of saved queries cannot do in PostgreSQL, whatever a statement says. */
class PostgresBoundaryIT {

    private static PostgresDatabase database;
    private static PostgresUser reader;

    private final Caller ann = new Caller(1, "ann", Set.of());

    @BeforeAll
    static void make() throws SQLException {
        database = Postgres.newDatabase();
        reader = Postgres.newRole();
        try (Connection owner = database.connect(); Statement statement = owner.createStatement()) {
            statement.execute("create table item (id integer, name text, made_at timestamptz default now())");
            statement.execute("insert into item (id, name) values (1, 'one'), (2, 'deux')");
            statement.execute("grant select on item to " + reader);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select pg_read_file('/etc/passwd')",
        "select pg_read_file('PG_VERSION')",
        "select * from pg_ls_dir('.')",
        "select lo_import('/etc/passwd')",
        "select * from dblink('dbname=postgres', 'select 1') as t(x integer)",
        "select set_config('transaction_read_only', 'off', true)",
        "select nextval('s')",
        "with gone as (delete from item returning *) select * from gone",
        "select * from item for update",
        "select * into copy from item",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename <> current_user",
        "select * from pg_authid",
        "values (pg_reload_conf())",
    })
    void failsAStatementThatTries(String sql) throws SQLException {
        QueryFailedException failure = assertThrows(QueryFailedException.class, () -> rows(sql, Map.of()));
        assertEquals("The query failed; its author has to mend it.", failure.getMessage());
        assertUntouched();
    }

    /** Also without the transaction that the runner begins, and in a statement that no saved query could hold. */
    @ParameterizedTest
    @ValueSource(strings = {
        "begin; set transaction read write; delete from item; commit",
        "set session characteristics as transaction read write; insert into item (id) values (3)",
        "set default_transaction_read_only = off; update item set name = 'x'",
        "set default_transaction_read_only = off; create table other (id integer)",
        "set default_transaction_read_only = off; create extension dblink",
        "copy item to program 'cat'",
        "copy item from '/etc/passwd'",
        "set role postgres",
        "do $$ begin execute 'drop table item'; end $$",
    })
    void refusesTheUserItself(String sql) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql));
        }
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select 1; delete from item",
        "set transaction read write",
        "copy item to stdout",
        "select $$;$$; select 2",
        "select E'\\'; select 2 --'; delete from item",
    })
    void savesNoSuchStatement(String sql) {
        assertThrows(IllegalArgumentException.class, () -> query(sql, List.of()));
    }

    @Test
    void bindsEveryTypeAndItsAbsence() {
        for (ParameterType type : ParameterType.values()) {
            SavedQuery query = query("select @P as \"P\", @P is null as \"Absent\"",
                    List.of(QueryParameter.optional("P", type)));
            assertEquals("false", runner().preview(ann, query, Map.of("p", type.example()), 5, ZoneOffset.UTC).rows().get(0).get(1), type.name());
            assertEquals(List.of("", "true"), runner().preview(ann, query, Map.of(), 5, ZoneOffset.UTC).rows().get(0), type.name());
        }
    }

    @Test
    void takesATextForATextWhateverItSays() {
        SavedQuery query = query("select id as \"Id\" from item where name = @Name", List.of(QueryParameter.required("Name", ParameterType.TEXT)));
        assertEquals(List.of(), runner().preview(ann, query, Map.of("Name", "x' or '1'='1"), 5, ZoneOffset.UTC).rows());
        assertEquals(List.of(List.of("2")), runner().preview(ann, query, Map.of("Name", "deux"), 5, ZoneOffset.UTC).rows());
    }

    @Test
    void limitsTheTimeOfLaterPortionsToo() {
        SavedQuery query = query("select x, case when x > 600 then pg_sleep(5)::text end as y from generate_series(1, 700) x", List.of());
        query.answerAs(new QueryAnswer(TableFormat.JSON, 1000, 1));
        QueryFailedException failure = assertThrows(QueryFailedException.class, () -> runner().preview(ann, query, Map.of(), 1000, ZoneOffset.UTC));
        assertEquals("The query took longer than it may; narrow it by its parameters.", failure.getMessage());
    }

    @Test
    void handsOutAMillionRowsInPortions() {
        SavedQuery query = query("select x, repeat('x', 1000) as y from generate_series(1, 1000000) x", List.of());
        query.answerAs(new QueryAnswer(TableFormat.JSON, 1_000_000, 100));
        long before = used();
        try (OpenResult result = runner().run(ann, query, Map.of(), Portion.WHOLE)) {
            result.table().rows().next();
            assertTrue(used() - before < 50_000_000, "a gigabyte of rows is not fetched at once");
        }
    }

    @Test
    void tellsAnOutageFromAFault() {
        QueryRunner runner = new QueryRunner();
        runner.meters = new SimpleMeterRegistry();
        runner.database = new QueryDatabase(new ConfiguredDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return QueryConnections.open("jdbc:postgresql://127.0.0.1:1/nowhere", "x", "x");
            }
        });
        assertThrows(QueryDatabaseAwayException.class, () -> runner.preview(ann, query("select 1", List.of()), Map.of(), 1, ZoneOffset.UTC));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void assertUntouched() throws SQLException {
        try (Connection owner = database.connect(); Statement statement = owner.createStatement();
                var counted = statement.executeQuery("select count(*), count(name) filter (where name in ('one', 'deux')) from item")) {
            counted.next();
            assertEquals("2 2", counted.getInt(1) + " " + counted.getInt(2));
        }
    }

    private List<List<String>> rows(String sql, Map<String, String> parameters) {
        return runner().preview(ann, query(sql, List.of()), parameters, 100, ZoneOffset.UTC).rows();
    }

    private static SavedQuery query(String sql, List<QueryParameter> parameters) {
        return new SavedQuery("Sales", "Test", "", sql, parameters);
    }

    private static Connection connection() throws SQLException {
        return QueryConnections.open(database.url(), reader.name(), reader.password());
    }

    private static QueryRunner runner() {
        QueryRunner runner = new QueryRunner();
        runner.meters = new SimpleMeterRegistry();
        runner.database = new QueryDatabase(new ConfiguredDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return connection();
            }
        });
        return runner;
    }
}
