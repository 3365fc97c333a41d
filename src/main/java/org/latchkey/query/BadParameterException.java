package org.latchkey.query;

import org.latchkey.web.Sentence;

/** The caller gave a parameter that the query does not take, or did not give one that it needs. */
public class BadParameterException extends QueryException {

    public BadParameterException(String messageKey, Object... arguments) {
        super(Sentence.of(messageKey, arguments), null);
    }
}
