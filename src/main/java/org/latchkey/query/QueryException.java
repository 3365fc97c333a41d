package org.latchkey.query;

import org.latchkey.web.LogText;

/** A saved query was not run, or not to its end. The message is one sentence for the caller and tells nothing of the inside. */
public abstract class QueryException extends RuntimeException {

    private static final int MOST_CHARACTERS = 1000;

    protected QueryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** One line for the operator: which query, and what the database said. Without a stack trace, which any caller could fill a disk with. */
    String forTheLog(String path) {
        String said = getCause() == null ? getMessage() : getCause().getMessage();
        return "The saved query at " + LogText.plain(path, MOST_CHARACTERS) + " failed: " + LogText.plain(said, MOST_CHARACTERS);
    }
}
