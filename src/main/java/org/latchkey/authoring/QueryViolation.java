package org.latchkey.authoring;

import org.latchkey.web.Sentence;

/**
 * One reason why a query is not saved or tried as it is.
 *
 * @param field    at fault: domain, name, description, source, statement, parameters, rows, seconds, roles, users or columns;
 *                 {@code null} where none is
 * @param sentence for the person who wrote it
 */
public record QueryViolation(String field, Sentence sentence) {

    static QueryViolation of(String field, String messageKey, Object... arguments) {
        return new QueryViolation(field, Sentence.of(messageKey, arguments));
    }
}
