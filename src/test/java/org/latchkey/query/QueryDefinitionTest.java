package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.table.TableFormat;

class QueryDefinitionTest {

    private static final ParameterDefinition FROM = new ParameterDefinition("From", ParameterType.DATE, false, "2026-01-01", "");
    private static final ParameterDefinition GONE = new ParameterDefinition("Gone", ParameterType.DATE, true, "", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "select 1 where a=@From and b >= @Until or c<>@from | From Until",
        "select '@no', \"@no\", /* @no */ $$ @no $$ -- @no | ``",
        "select @CurrentUser, @currentuser, @Année | Année",
        "select a @@ b, a@@no, a @> b, a <@no, a <@ b | ``",
        "select 1 where a <@no and b < @Min and c<=@Max | Min Max",
    })
    void findsItsParameters(String statement, String names) {
        List<String> found = of(statement).fitted().parameters().stream().map(ParameterDefinition::name).toList();
        assertEquals(names, String.join(" ", found));
    }

    @Test
    void takesWhatIsDescribedForAParameterWhereAnOperatorCouldBeMeant() {
        QueryDefinition definition = of("select 1 where a <@from", FROM).fitted();
        assertEquals(List.of(FROM), definition.parameters());
        assertDoesNotThrow(definition::parse);
    }

    @Test
    void keepsWhatIsSaidOfAParameterAndLetsTheOthersComeAndGo() {
        QueryDefinition definition = of("select @Until, @FROM", GONE, FROM).fitted();
        assertEquals(List.of(new ParameterDefinition("Until", ParameterType.TEXT, true, "", ""), FROM), definition.parameters());
        assertDoesNotThrow(definition::parse);
    }

    @Test
    void findsNothingInAStatementWithoutEnd() {
        BadStatementException refusal = assertThrows(BadStatementException.class, () -> of("select 'open").fitted());
        assertEquals("query.statement.open", refusal.sentence().key());
    }

    @Test
    void isKeptWithOneKindOfLineEndAndWithoutBlanksAround() {
        QueryDefinition definition = new QueryDefinition(" Sales ", "e\u0301t\u00E9", "two\r\nlines", "default", "\r\nselect 1,\r\n  'e\u0301'\r\n", List.of(),
                QueryAnswer.usual(), QueryAccess.NONE);
        assertEquals("Sales", definition.domain());
        assertEquals("\u00E9t\u00E9", definition.name());
        assertEquals("two lines", definition.description());
        assertEquals("select 1,\n  'e\u0301'", definition.statement(), "a literal means what it says");
    }

    @Test
    void goesIntoAQueryAndComesOutAsItWas() {
        QueryDefinition definition = new QueryDefinition("Sales", "Orders", "All", "warehouse", "select @From", List.of(FROM),
                new QueryAnswer(TableFormat.XML, 7, 5),
                new QueryAccess(Set.of("b", "a"), Set.of("ann"), List.of(ColumnDefinition.of("Pay", List.of("Chief")))));
        SavedQuery query = new SavedQuery(definition, Set.of(5L), Revision.first(null, "admin"));
        assertEquals(definition, query.definition(Set.of("ann")));
        assertEquals(Set.of(5L), query.userIds());
        assertEquals(1, query.getRevision().getNumber());
        query.redefine(definition.called("Sales", "Order Lines"), Set.of(), null, "root");
        assertEquals("Order Lines", query.getName());
        assertEquals("root", query.getRevision().getSavedBy());
        assertEquals(2, query.getRevision().getNumber());
    }

    private static QueryDefinition of(String statement, ParameterDefinition... parameters) {
        return new QueryDefinition("Sales", "Orders", "", "default", statement, List.of(parameters), QueryAnswer.usual(), QueryAccess.NONE);
    }
}
