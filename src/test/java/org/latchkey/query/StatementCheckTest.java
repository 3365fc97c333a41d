package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.user.Caller;

/** What H2 says to a statement before it is saved; PostgreSQL is asked in {@link PostgresBoundaryIT}. */
class StatementCheckTest {

    private final Caller admin = new Caller(1, "admin", Set.of());

    @TempDir
    Path folder;

    private H2 database;

    @BeforeEach
    void make() throws SQLException {
        database = H2.with(folder, "create table item (id integer, name varchar(20))", "insert into item values (1, 'one'), (0, 'none')");
    }

    @Test
    void tellsTheColumnsWhoeverSeesThem() {
        SavedQuery query = query("select id as \"Id\", name, @CurrentUser as who from item where id = @Id and name = @Name",
                QueryParameter.required("Id", ParameterType.INTEGER), QueryParameter.optional("Name", ParameterType.TEXT).filtering("name"));
        query.restrict("NAME", List.of("Chief"));
        assertEquals(List.of("Id", "NAME", "WHO"), database.check().labels(query, admin));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select nothing from item",
        "select * from nowhere",
        "select * from final table (insert into item values (2, 'two'))",
        "select * from final table (update item set name = 'x')",
        "select * from old table (delete from item)",
        "with new_one as (select * from final table (insert into item values (2, 'two'))) select * from new_one",
        "select file_read('/etc/passwd')",
    })
    void saysWhyTheDatabaseRefuses(String sql) {
        QueryException refusal = assertThrows(QueryFailedException.class, () -> database.check().labels(query(sql), admin));
        assertTrue(refusal.said().orElse("").length() > 10, refusal::toString);
        assertEquals("The query failed; its author has to mend it.", refusal.getMessage());
        assertEquals(List.of(List.of("1", "one"), List.of("0", "none")), database.runner()
                .preview(admin, query("select * from item order by id desc"), Map.of(), 9, ZoneOffset.UTC).rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "select 1 / id as x from item order by 1",
        "select count(*) as x from system_range(1, 1000000) a, system_range(1, 1000000) b where mod(a.x * b.x, 7) = 3",
    })
    void refusesNothingForItsValuesOrItsTime(String sql) {
        assertEquals(List.of("X"), database.check().labels(query(sql), admin));
    }

    @Test
    void wantsEachColumnToHaveALabelOfItsOwn() {
        BadStatementException refusal = assertThrows(BadStatementException.class,
                () -> database.check().labels(query("select id, name as \"Id\" from item"), admin));
        assertEquals("Two columns are called Id. Give one of them another name with AS.", refusal.getMessage());
    }

    @Test
    void knowsNoDataSourceThatIsNotConfigured() {
        QueryDefinition elsewhere = new QueryDefinition("a", "b", "", "elsewhere", "select 1", List.of(), QueryAnswer.usual(), QueryAccess.NONE);
        QueryDatabaseAwayException refusal = assertThrows(QueryDatabaseAwayException.class,
                () -> database.check().labels(new SavedQuery(elsewhere, Set.of(), Revision.first(null, null)), admin));
        assertEquals("No data source is called elsewhere", refusal.said().orElseThrow());
    }

    private static SavedQuery query(String sql, QueryParameter... parameters) {
        return new SavedQuery("Sales", "Test", "", sql, List.of(parameters));
    }
}
