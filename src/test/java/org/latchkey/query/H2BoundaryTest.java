package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.table.TableFormat;
import org.latchkey.user.Caller;

/** What the user of saved queries cannot do in H2, whatever a statement says. */
class H2BoundaryTest {

    private final Caller ann = new Caller(1, "ann", Set.of());

    @TempDir
    Path folder;

    private H2 database;

    @BeforeEach
    void make() throws SQLException {
        database = H2.with(folder, "create table item (id integer, name varchar(20))", "insert into item values (1, 'one')");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create alias run as 'String run() { return null; }'",
        "select file_read('/etc/passwd')",
        "select * from csvread('/etc/passwd')",
        "select file_write('x', 'WRITTEN')",
        "call csvwrite('WRITTEN', 'select 1')",
        "select * from final table (insert into item values (2, 'two'))",
        "select * from old table (delete from item)",
        "insert into item values (2, 'two')",
        "drop table item",
        "create table other (id integer)",
        "create user intruder password '' admin",
        "grant insert on item to reader",
        "alter user reader admin true",
        "script to 'WRITTEN'",
        "runscript from '/etc/passwd'",
        "shutdown",
        "create linked table l ('', 'jdbc:h2:mem:', 'sa', '', 'x')",
        "backup to 'WRITTEN'",
    })
    void refusesTheUserItself(String sql) throws SQLException {
        try (Connection connection = database.connect("reader", ""); Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> execute(statement, sql.replace("WRITTEN", written().toString())));
        }
        assertFalse(Files.exists(written()));
        assertEquals(List.of(List.of("1", "one")), rows("select * from item"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select file_read('/etc/passwd')",
        "select * from csvread('/etc/passwd')",
        "select * from final table (insert into item values (2, 'two'))",
    })
    void failsAStatementThatTriesWithoutTellingWhy(String sql) {
        QueryFailedException failure = assertThrows(QueryFailedException.class, () -> rows(sql));
        assertEquals("The query failed; its author has to mend it.", failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select 1; delete from item",
        "select 1;; select 2",
        "create alias run as 'x'",
        "set transaction read write",
        "call csvwrite('WRITTEN', 'select 1')",
        "delete from item",
    })
    void savesNoSuchStatement(String sql) {
        assertThrows(IllegalArgumentException.class, () -> query(sql));
    }

    @Test
    void givesARowLimitThatFailsInsteadOfCutting() {
        SavedQuery query = query("select x from system_range(1, 11)");
        query.answerAs(new QueryAnswer(TableFormat.JSON, 10, 5));
        QueryFailedException failure = assertThrows(QueryFailedException.class,
                () -> database.runner().preview(ann, query, Map.of(), 100, ZoneOffset.UTC));
        assertTrue(failure.getMessage().startsWith("The result has more than 10 rows"));
        assertEquals(9, database.runner().preview(ann, query, Map.of(), 9, ZoneOffset.UTC).rows().size());
    }

    @Test
    void givesATimeLimit() {
        SavedQuery query = query("select count(*) from system_range(1, 100000) a, system_range(1, 100000) b where mod(a.x * b.x, 7) = 3");
        query.answerAs(new QueryAnswer(TableFormat.JSON, 10, 1));
        QueryFailedException failure = assertThrows(QueryFailedException.class,
                () -> database.runner().preview(ann, query, Map.of(), 100, ZoneOffset.UTC));
        assertEquals("The query took longer than it may; narrow it by its parameters.", failure.getMessage());
    }

    /** What statements would write if they could. */
    private Path written() {
        return folder.resolve("written");
    }

    /** Rows are computed when they are read. */
    private static void execute(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql)) {
            statement.getResultSet().next();
        }
    }

    @Test
    void tellsMomentsByTheClockOfTheReader() {
        SavedQuery query = query("select timestamp with time zone '2026-12-24 18:30:00+00:00' as At, timestamp '2026-12-24 18:30:00' as Wall");
        assertEquals(List.of(List.of("2026-12-24T13:30-05:00", "2026-12-24T18:30")),
                database.runner().preview(ann, query, Map.of(), 1, ZoneId.of("America/Toronto")).rows());
    }

    private List<List<String>> rows(String sql) {
        return database.runner().preview(ann, query(sql), Map.of(), 100, ZoneOffset.UTC).rows();
    }

    private static SavedQuery query(String sql) {
        return new SavedQuery("Sales", "Test", "", sql, List.of());
    }
}
