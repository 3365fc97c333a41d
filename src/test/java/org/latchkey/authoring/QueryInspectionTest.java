package org.latchkey.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.query.ColumnDefinition;
import org.latchkey.query.H2;
import org.latchkey.query.QueryAccess;
import org.latchkey.query.QueryAnswer;
import org.latchkey.query.QueryDefinition;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.Users;

class QueryInspectionTest {

    private final Caller admin = new Caller(1, "admin", Set.of());
    private final QueryInspection inspection = new QueryInspection();

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws SQLException {
        reach(H2.with(folder, "create table item (id integer, salary integer)"));
        inspection.users = new Users() {
            @Override
            public Optional<User> named(String userName) {
                return Optional.of(new User("Ann", "", ZoneOffset.UTC, Instant.EPOCH)).filter(user -> userName.equalsIgnoreCase("ann"));
            }
        };
    }

    private void reach(H2 database) {
        inspection.database = database.queries();
        inspection.check = database.check();
    }

    @Test
    void findsNothingWrong() {
        assertEquals(List.of(), violations(item(Set.of("ANN"), "Salary"), null));
    }

    /** One that is written wrongly would leave open what it was meant to hide. */
    @Test
    void wantsRestrictedColumnsToBeThere() {
        assertEquals(List.of("columns: The statement gives no column \"Salery\". It gives: ID, SALARY"), violations(item(Set.of(), "Salery"), null));
    }

    @Test
    void wantsUsersToBeThere() {
        assertEquals(List.of("users: There is no user of this name: bob, carl"), violations(item(Set.of("ann", "bob", "carl")), null));
    }

    @Test
    void wantsADataSourceThatIsConfigured() {
        QueryDefinition elsewhere = new QueryDefinition("HR", "Items", "", "elsewhere", "select 1", List.of(), QueryAnswer.usual(), QueryAccess.NONE);
        assertEquals(List.of("source: The data source elsewhere is not configured. Choose another one."), violations(elsewhere, null));
    }

    @Test
    void withdrawsRightsWhileTheDataIsOutOfReach() {
        QueryDefinition before = item(Set.of("ann"), "Salary");
        reach(new H2(folder.resolve("nowhere;IFEXISTS=TRUE")));
        assertEquals(List.of(), violations(item(Set.of(), "Salary").called("HR", "Other"), before));
        String refusal = violations(item(Set.of("ann")), before).get(0);
        assertTrue(refusal.startsWith("statement: The data source cannot be reached, so this statement cannot be checked: "), refusal);
        assertTrue(Files.notExists(folder.resolve("nowhere.mv.db")));
    }

    @Test
    void asksForNoNameWhereAQueryIsOnlyTried() {
        QueryDefinition nameless = item(Set.of("nobody")).called("", "");
        assertEquals(List.of(), inspection.violationsOfARun(nameless));
        assertEquals("columns", inspection.violationsOfARun(item(Set.of(), "")).get(0).field());
    }

    private List<String> violations(QueryDefinition definition, QueryDefinition before) {
        return inspection.violations(admin, definition, before).stream()
                .map(violation -> violation.field() + ": " + violation.sentence().in(Locale.ENGLISH)).toList();
    }

    private static QueryDefinition item(Set<String> users, String... restricted) {
        List<ColumnDefinition> columns = List.of(restricted).stream().map(label -> new ColumnDefinition(label, Set.of("Chief"))).toList();
        return new QueryDefinition("HR", "Items", "", "default", "select * from item", List.of(), QueryAnswer.usual(),
                new QueryAccess(Set.of(), users, columns));
    }
}
