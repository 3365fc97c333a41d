package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
import org.latchkey.user.Caller;

/** What PostgreSQL says to a statement before it is saved. */
class PostgresStatementCheckIT {

    private static PostgresDatabase database;
    private static PostgresUser reader;

    private final Caller admin = new Caller(1, "admin", Set.of());
    private final StatementCheck check = new StatementCheck();

    PostgresStatementCheckIT() {
        check.database = new QueryDatabase(new ConfiguredDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return QueryConnections.open(database.url(), reader.name(), reader.password());
            }
        });
    }

    /** The function writes with the rights of its owner, where a transaction lets it. */
    @BeforeAll
    static void make() throws SQLException {
        database = Postgres.newDatabase();
        reader = Postgres.newRole();
        try (Connection owner = database.connect(); Statement statement = owner.createStatement()) {
            statement.execute("create table item (id integer, name text)");
            statement.execute("insert into item values (1, 'one'), (2, 'deux')");
            statement.execute("create function sneak() returns integer language sql security definer as 'delete from item returning id'");
            statement.execute("grant select on item to " + reader);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "with gone as (delete from item returning *) select * from gone",
        "with more as (insert into item (id) values (3) returning *) select * from more",
        "with other as (update item set name = 'x' returning *) select * from other",
        "select * from item for update",
        "select * into copy from item",
        "select sneak()",
        "select set_config('transaction_read_only', 'off', true), sneak()",
        "select nothing from item",
    })
    void saysWhyItRefusesAStatement(String sql) throws SQLException {
        QueryException refusal = assertThrows(QueryFailedException.class, () -> check.labels(query(sql), admin));
        assertTrue(refusal.said().orElse("").startsWith("ERROR: "), refusal::toString);
        try (Connection owner = database.connect(); Statement statement = owner.createStatement();
                var content = statement.executeQuery("select string_agg(id || name, ' ' order by id) from item")) {
            content.next();
            assertEquals("1one 2deux", content.getString(1));
        }
    }

    @Test
    void tellsTheColumnsWhateverTypeAParameterHas() {
        for (ParameterType type : ParameterType.values()) {
            for (QueryParameter parameter : List.of(QueryParameter.required("P", type), QueryParameter.optional("P", type))) {
                assertEquals(List.of("P", "id", "who"),
                        check.labels(query("select @P as \"P\", id, @CurrentUser as who from item", parameter), admin), type.name());
            }
        }
    }

    @Test
    void refusesNothingForItsTime() {
        assertEquals(List.of("pg_sleep"), check.labels(query("select pg_sleep(60)"), admin));
    }

    private static SavedQuery query(String sql, QueryParameter... parameters) {
        return new SavedQuery("Sales", "Test", "", sql, List.of(parameters));
    }
}
