package org.latchkey.query;

import org.latchkey.web.Sentence;

/** The statement failed, took too long or gave more rows than it may. The cause is for the log alone. */
public class QueryFailedException extends QueryException {

    public QueryFailedException(Sentence sentence, Throwable cause) {
        super(sentence, cause);
    }
}
