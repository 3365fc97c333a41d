package org.latchkey.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latchkey.query.ColumnDefinition;
import org.latchkey.query.ParameterDefinition;
import org.latchkey.query.ParameterType;
import org.latchkey.query.QueryAccess;
import org.latchkey.query.QueryAnswer;
import org.latchkey.query.QueryDefinition;
import org.latchkey.table.TableFormat;

class DefinitionJsonTest {

    private static final QueryAccess ACCESS = new QueryAccess(Set.of("Sales", "**"), Set.of("ann"),
            List.of(new ColumnDefinition("Salary", Set.of("Chief", "Human Resources"))));

    private final QueryDefinition definition = new QueryDefinition("Sales", "Synthèse \"A\\B\"", "", "warehouse", "select '\t\uD83D\uDE00',\n @From",
            List.of(new ParameterDefinition("From", ParameterType.DECIMAL, false, "1.50", "Salary")), new QueryAnswer(TableFormat.PSV, 10_000_000, 300), ACCESS);

    @Test
    void isReadAsItWasWritten() {
        assertEquals(definition, DefinitionJson.read(DefinitionJson.of(definition).toString()));
    }

    @Test
    void tellsWhatTwoDefinitionsSayDifferently() {
        assertEquals(List.of(), DefinitionJson.differences(definition, DefinitionJson.read(DefinitionJson.of(definition).toString())));
        assertEquals(List.of("domain", "name"), DefinitionJson.differences(definition, definition.called("HR", "Other")));
        QueryDefinition other = new QueryDefinition(definition.domain(), definition.name(), "x", "default", "select 1", List.of(),
                new QueryAnswer(TableFormat.CSV, 1, 2), new QueryAccess(Set.of("Sales"), Set.of(), List.of(new ColumnDefinition("Salary", Set.of("Chief")))));
        assertEquals(List.of("description", "source", "statement", "parameters", "format", "rows", "seconds", "roles", "users", "columns"),
                DefinitionJson.differences(definition, other));
    }

    @Test
    void takesTheSameInAnotherOrderForTheSame() {
        QueryAccess turned = new QueryAccess(Set.of("a", "b"), Set.of(), List.of(new ColumnDefinition("y", Set.of("r")), new ColumnDefinition("X", Set.of("r"))));
        QueryAccess straight = new QueryAccess(Set.of("b", "a"), Set.of(), List.of(new ColumnDefinition("X", Set.of("r")), new ColumnDefinition("y", Set.of("r"))));
        assertEquals(List.of(), DefinitionJson.differences(with(turned), with(straight)));
    }

    private QueryDefinition with(QueryAccess access) {
        return new QueryDefinition("a", "b", "", "default", "select 1", List.of(), QueryAnswer.usual(), access);
    }
}
