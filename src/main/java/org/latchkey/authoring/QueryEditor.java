package org.latchkey.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.latchkey.query.QueryDefinition;
import org.latchkey.user.Caller;

/**
 * Saves and deletes queries, for somebody who may: that is for the caller to see to. What is saved has been looked at before, with no
 * transaction begun: nothing is locked while a database thinks about a statement.
 */
@ApplicationScoped
public class QueryEditor {

    @Inject
    QueryInspection inspection;

    @Inject
    WrittenQueries queries;

    /** The first person's rights to run it are those that the definition says; its author has none by itself. */
    public SaveOutcome create(Caller administrator, QueryDefinition definition, String address) {
        List<QueryViolation> violations = inspection.violations(administrator, definition, null);
        return violations.isEmpty() ? queries.add(administrator, definition, address) : new SaveOutcome(null, violations);
    }

    /** @param version of the query that the definition was made from */
    public SaveOutcome edit(Caller administrator, long id, int version, QueryDefinition definition, String address) {
        QueryDefinition before = queries.find(id).map(WrittenQuery::definition).orElse(null);
        List<QueryViolation> violations = inspection.violations(administrator, definition, before);
        return violations.isEmpty() ? queries.replace(administrator, id, version, definition, address) : new SaveOutcome(null, violations);
    }

    /** A deleted query goes on with its versions: what it was at last is one of them. */
    public SaveOutcome bringBack(Caller administrator, long id, int version, QueryDefinition definition, String address) {
        List<QueryViolation> violations = inspection.violations(administrator, definition, null);
        return violations.isEmpty() ? queries.bringBack(administrator, id, version, definition, address) : new SaveOutcome(null, violations);
    }

    /** @return the query as it was; empty where there was none */
    public Optional<QueryDefinition> delete(Caller administrator, long id, String address) {
        return queries.remove(administrator, id, address);
    }
}
