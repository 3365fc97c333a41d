package org.latchkey.policy;

import java.util.List;

/**
 * One reason why a request is refused, for the person who made it.
 *
 * @param field      of the request that is at fault, or {@code null} where none is
 * @param messageKey in the message bundle
 * @param arguments  for the message
 */
public record PolicyViolation(String field, String messageKey, List<Object> arguments) {

    public PolicyViolation(String field, String messageKey, Object... arguments) {
        this(field, messageKey, List.of(arguments));
    }
}
