package org.latchkey.query;

/** A saved query was not run, or not to its end. The message is one sentence for the caller and tells nothing of the inside. */
public abstract class QueryException extends RuntimeException {

    protected QueryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
