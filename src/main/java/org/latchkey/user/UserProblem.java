package org.latchkey.user;

import java.util.List;

/**
 * One reason why nothing was done to a user, for the administrator who wanted it.
 *
 * @param field      of the form that is at fault, or {@code null} where none is
 * @param messageKey in the message bundle
 * @param arguments  for the message
 */
public record UserProblem(String field, String messageKey, List<Object> arguments) {

    public UserProblem(String field, String messageKey, Object... arguments) {
        this(field, messageKey, List.of(arguments));
    }
}
