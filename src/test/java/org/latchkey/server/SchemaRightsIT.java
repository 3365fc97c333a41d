package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresUser;
import org.postgresql.ds.PGSimpleDataSource;

/** What the application's database user may do where the tables are another's. */
class SchemaRightsIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String ENTRY = "insert into audit_entry (id, at, kind, actor, address, detail) values (%d, now() - interval '%d' day, 'X', 'ann', '', '')";
    private static final String LINK = "insert into audit_link values (%d, %d, 1, '\\x0%1$d')";
    private static final String REMOVE = "select audit_remove(%d, '\\x0%1$d', now(), 1, '\\x00')";

    private final PostgresDatabase owner = Postgres.newDatabase();
    private final PostgresUser role = Postgres.newRole();
    private final PostgresDatabase application = owner.as(role);
    private int days;

    @BeforeEach
    void settle() throws SQLException {
        new Schema(source(owner)).bringUpToDate();
        settle(owner, application);
        run(application, String.format(ENTRY, 1, 0));
    }

    private static final List<String> FORBIDDEN = List.of(
        "update audit_entry set detail = 'x'", "delete from audit_entry", "truncate audit_entry", "drop table audit_entry",
        "alter table audit_entry add column x integer", "alter table audit_entry disable trigger all",
        "create rule r as on insert to audit_entry do instead nothing", "create table public.audit_entry2 ()",
        "insert into audit_entry select * from audit_entry on conflict (id) do update set detail = 'x'",
        "merge into audit_entry e using audit_entry o on e.id = o.id when matched then delete", "select 1 from audit_entry for update",
        "update audit_link set hash = hash", "delete from audit_link", "insert into audit_anchor values (1, 1, '', now(), 1, '')",
        "update audit_retention set days = 1", "delete from audit_key", "update audit_key set wrapped = ''",
        "select admit_application(current_user)", "delete from flyway_schema_history");

    @Test
    void includeNoWayToChangeTheAudit() throws SQLException {
        // PostgreSQL warns only that nothing was granted.
        run(application, "grant update on audit_entry to " + role);
        FORBIDDEN.forEach(sql -> assertForbidden(application, sql));
    }

    private static void assertForbidden(PostgresDatabase user, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> run(user, sql), sql);
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), sql + " " + refusal.getMessage());
    }

    @Test
    void includeAllElse() throws SQLException {
        run(application, "insert into audit_pending values (1)");
        run(application, "select * from audit_chain for update skip locked");
        run(application, String.format(LINK, 1, 1));
        run(application, "update audit_chain set last_number = 1, last_hash = '\\x01'");
        run(application, "delete from audit_pending");
        run(application, "update policy set longest_lifetime_days = 90");
        run(application, "select nextval('audit_entry_seq')");
    }

    @Test
    void includeToRemoveNothingWhileTheAuditIsKeptForEver() throws SQLException {
        run(application, String.format(LINK, 1, 1));
        String refusal = assertThrows(SQLException.class, () -> run(application, String.format(REMOVE, 1))).getMessage();
        assertTrue(refusal.contains("The audit is kept for ever"), refusal);
    }

    @Test
    void areNotFooledByTablesOfASession() throws SQLException {
        run(application, String.format(LINK, 1, 1));
        SQLException refusal = assertThrows(SQLException.class, () -> run(application,
                "create temporary table audit_retention (days integer); insert into audit_retention values (1);"
                        + " create temporary table audit_entry (id bigint, at timestamp with time zone); " + String.format(REMOVE, 1)));
        assertTrue(refusal.getMessage().contains("The audit is kept for ever"), refusal.getMessage());
    }

    @Test
    void includeToRemoveWhatIsTooOldAndNothingElse() throws SQLException {
        days = 30;
        settle(owner, application);
        run(application, String.format(ENTRY, 2, 31));
        run(application, String.format(LINK, 1, 2));
        run(application, String.format(LINK, 2, 1));
        assertThrows(SQLException.class, () -> run(application, String.format(REMOVE, 2)));
        assertThrows(SQLException.class, () -> run(application, String.format(REMOVE, 3)));
        run(application, String.format(REMOVE, 1));
        assertEquals(1, number("select count(*) from audit_entry where id = 1"));
        assertEquals(0, number("select count(*) from audit_entry where id = 2"));
        assertEquals(1, number("select number from audit_anchor"));
        assertEquals(2, number("select min(number) from audit_link"));
    }

    @Test
    void areSettledAnewAtEachStart() throws SQLException {
        run(owner, "create table of_a_later_version (id integer)");
        run(owner, "grant update (detail) on audit_entry to " + role);
        settle(owner, application);
        run(application, "insert into of_a_later_version values (1)");
        assertForbidden(application, "update audit_entry set detail = 'x'");
    }

    @Test
    void areSettledByManyNodesAtOnce() {
        assertDoesNotThrow(() -> IntStream.range(0, 16).parallel().forEach(node -> settle(owner, application)));
    }

    @Test
    void areRefusedWhereTheUserCouldChangeTheAuditAllTheSame() throws SQLException {
        Postgres.asSuperuser("grant " + owner.user() + " to " + role);
        for (PostgresDatabase user : new PostgresDatabase[] {application, owner, new PostgresDatabase(owner.url(), "postgres", "postgres")}) {
            String refusal = assertThrows(StartRefusedException.class, () -> settle(owner, user)).getMessage();
            assertTrue(refusal.startsWith("The database user " + user.user() + " could change the audit; set latchkey.database.user"), refusal);
        }
    }

    /** As the operators' guide has it. */
    @Test
    void canBeGivenToAnotherUserLater() throws SQLException {
        PostgresDatabase before = Postgres.newDatabase();
        new Schema(source(before)).bringUpToDate();
        run(before, String.format(ENTRY, 1, 0));
        PostgresUser newOwner = Postgres.newRole();
        PostgresDatabase superuser = new PostgresDatabase(before.url(), "postgres", "postgres");
        run(superuser, "reassign owned by " + before.user() + " to " + newOwner);
        PostgresDatabase withOwner = before.as(newOwner);
        new Schema(source(withOwner)).bringUpToDate();
        settle(withOwner, before);
        assertForbidden(before, "delete from audit_entry");
        run(before, "select * from audit_entry");
    }

    private void settle(PostgresDatabase tables, PostgresDatabase user) {
        new SchemaRights(new SchemaConfiguration() {
            @Override
            public Optional<String> owner() {
                return Optional.of(tables.user());
            }

            @Override
            public int auditDays() {
                return days;
            }
        }, source(tables)).settle(source(user));
    }

    private static void run(PostgresDatabase user, String sql) throws SQLException {
        try (Connection connection = user.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = owner.connect(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static DataSource source(PostgresDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}
