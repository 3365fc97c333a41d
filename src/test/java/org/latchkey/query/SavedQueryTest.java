package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.table.TableFormat;
import org.latchkey.user.Caller;
import org.latchkey.user.Role;

class SavedQueryTest {

    private final Caller ann = new Caller(1, "ann", Set.of("Sales"));
    private final Caller bob = new Caller(2, "bob", Set.of());
    private final SavedQuery query = new SavedQuery("Sales", "Orders", "", "select @P", List.of(
            QueryParameter.optional("P", ParameterType.TEXT).filtering("Pay")));

    @Test
    void isRunByNobodyAtFirst() {
        assertFalse(query.mayBeRunBy(ann));
    }

    @Test
    void isRunByItsRoles() {
        query.allow(List.of("Sales", "Other"));
        assertTrue(query.mayBeRunBy(ann));
        assertFalse(query.mayBeRunBy(bob));
        query.allow(List.of(Role.ANYONE));
        assertTrue(query.mayBeRunBy(bob));
    }

    @Test
    void isRunByTheUsersItNames() {
        SavedQuery named = new SavedQuery(query.definition(Set.of("bob")), Set.of(bob.id()), Revision.first(null, null));
        assertTrue(named.mayBeRunBy(bob));
        assertFalse(named.mayBeRunBy(ann));
        assertFalse(named.mayBeRunBy(new Caller(3, "bob", Set.of())), "a name alone is nobody");
    }

    @Test
    void hidesAColumnWithItsParameterFromAllButItsRoles() {
        assertTrue(query.shows("Pay", bob));
        query.restrict("PAY", List.of("Sales"));
        assertTrue(query.shows("pay", ann));
        assertFalse(query.shows("Pay", bob));
        assertTrue(query.shows("Name", bob));
        assertEquals(1, query.parametersFor(ann).size());
        assertEquals(List.of(), query.parametersFor(bob));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "a\\b", "a;b", "a%b", "a\nb", "a\u0000b", "a\u202Eb"})
    void hasNoNameThatCouldNotBeAnAddress(String name) {
        assertThrows(IllegalArgumentException.class, () -> new SavedQuery("Sales", name, "", "select 1", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new SavedQuery(name, "Orders", "", "select 1", List.of()));
    }

    @Test
    void hasANameOfEightyCodePointsAtMost() {
        assertEquals(160, new SavedQuery("Sales", "\uD83D\uDE00".repeat(80), "", "select 1", List.of()).getName().length());
        assertThrows(IllegalArgumentException.class, () -> new SavedQuery("Sales", "x".repeat(81), "", "select 1", List.of()));
    }

    @Test
    void takesNoDefaultThatIsNotOfItsType() {
        assertThrows(IllegalArgumentException.class, () -> QueryParameter.withDefault("From", ParameterType.DATE, "yesterday"));
        assertThrows(IllegalArgumentException.class, () -> QueryParameter.optional("two words", ParameterType.DATE));
    }

    @Test
    void limitsTimeAndRows() {
        assertRefused(0, 1);
        assertRefused(1, 0);
        assertRefused(QueryAnswer.MOST_ROWS + 1, 1);
        assertRefused(1, QueryAnswer.LONGEST_SECONDS + 1);
        assertDoesNotThrow(() -> query.answerAs(new QueryAnswer(TableFormat.CSV, QueryAnswer.MOST_ROWS, QueryAnswer.LONGEST_SECONDS)));
    }

    private void assertRefused(long rows, int seconds) {
        assertThrows(IllegalArgumentException.class, () -> query.answerAs(new QueryAnswer(TableFormat.JSON, rows, seconds)));
    }
}
