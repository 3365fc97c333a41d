package org.latchkey.authoring;

import java.util.List;
import org.latchkey.query.QueryDefinition;
import org.latchkey.query.Revision;

/**
 * A state of a saved query, as somebody wrote it.
 *
 * @param id         of the query
 * @param revision   which state, and whose
 * @param definition what was written
 */
public record WrittenQuery(long id, Revision revision, QueryDefinition definition) {

    /** What another definition says differently: domain, name, description, source, statement, parameters, format, rows, seconds, roles, users, columns. */
    public List<String> differencesTo(QueryDefinition other) {
        return DefinitionJson.differences(definition, other);
    }
}
