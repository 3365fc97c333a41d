package org.latchkey.authoring;

import java.util.List;

/**
 * What came of saving a query.
 *
 * @param id         of the query; {@code null} where nothing was saved
 * @param violations why nothing was saved; empty where it was
 */
public record SaveOutcome(Long id, List<QueryViolation> violations) {

    public SaveOutcome {
        violations = List.copyOf(violations);
    }

    static SaveOutcome saved(long id) {
        return new SaveOutcome(id, List.of());
    }

    static SaveOutcome refused(String field, String messageKey, Object... arguments) {
        return new SaveOutcome(null, List.of(QueryViolation.of(field, messageKey, arguments)));
    }

    public boolean isSaved() {
        return id != null;
    }
}
