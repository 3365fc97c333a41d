package org.latchkey.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.query.BadStatementException;
import org.latchkey.query.ColumnDefinition;
import org.latchkey.query.QueryDatabase;
import org.latchkey.query.QueryDatabaseAwayException;
import org.latchkey.query.QueryDefinition;
import org.latchkey.query.QueryException;
import org.latchkey.query.StatementCheck;
import org.latchkey.user.Caller;
import org.latchkey.user.Users;
import org.latchkey.web.Text;

/** Looks at a definition: at its texts, then at what it names, then at what the database says to its statement. */
@ApplicationScoped
class QueryInspection {

    /** What a run does not depend on. */
    private static final Set<String> WHATEVER_IT_IS_CALLED = Set.of("domain", "name", "description", "roles", "users");

    @Inject
    QueryDatabase database;

    @Inject
    StatementCheck check;

    @Inject
    Users users;

    /**
     * @param before what is in force already, where something is: nobody is asked again about what stays as it is, so that a right can
     *               be withdrawn while the data is out of reach
     */
    List<QueryViolation> violations(Caller administrator, QueryDefinition definition, QueryDefinition before) {
        List<QueryViolation> violations = new ArrayList<>(QueryRules.violations(definition));
        checkUsers(definition.access().users(), violations);
        if (!database.sources().contains(definition.source())) {
            violations.add(QueryViolation.of("source", "query.source.unknown", definition.source()));
        } else if (runs(violations) && (before == null || !runsAlike(before, definition))) {
            ask(administrator, definition, violations);
        }
        return violations;
    }

    /** What keeps it from being run, without asking the database. */
    List<QueryViolation> violationsOfARun(QueryDefinition definition) {
        return QueryRules.violations(definition).stream().filter(violation -> !WHATEVER_IT_IS_CALLED.contains(violation.field())).toList();
    }

    private static boolean runs(List<QueryViolation> violations) {
        return violations.stream().allMatch(violation -> WHATEVER_IT_IS_CALLED.contains(violation.field()));
    }

    private static boolean runsAlike(QueryDefinition one, QueryDefinition other) {
        return one.source().equals(other.source()) && one.statement().equals(other.statement())
                && one.parameters().equals(other.parameters()) && labels(one).equals(labels(other));
    }

    private static List<String> labels(QueryDefinition definition) {
        return definition.access().columns().stream().map(ColumnDefinition::label).map(Text::folded).toList();
    }

    private void checkUsers(Set<String> names, List<QueryViolation> violations) {
        String unknown = names.stream().filter(name -> users.named(name).isEmpty()).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            violations.add(QueryViolation.of("users", "query.users.unknown", unknown));
        }
    }

    private void ask(Caller administrator, QueryDefinition definition, List<QueryViolation> violations) {
        try {
            List<String> given = check.labels(DraftQuery.of(definition), administrator);
            Set<String> folded = given.stream().map(Text::folded).collect(Collectors.toSet());
            definition.access().columns().stream().filter(column -> !folded.contains(Text.folded(column.label())))
                    .forEach(column -> violations.add(QueryViolation.of("columns", "query.column.unknown", column.label(), String.join(", ", given))));
        } catch (BadStatementException e) {
            violations.add(new QueryViolation("statement", e.sentence()));
        } catch (QueryDatabaseAwayException e) {
            violations.add(QueryViolation.of("statement", "query.statement.unasked", e.said().orElse("")));
        } catch (QueryException e) {
            violations.add(QueryViolation.of("statement", "query.statement.refused", e.said().orElseGet(e::getMessage)));
        }
    }
}
