package org.latchkey.query;

/** The caller gave a parameter that the query does not take, or did not give one that it needs. */
public class BadParameterException extends QueryException {

    public BadParameterException(String sentence) {
        super(sentence, null);
    }
}
