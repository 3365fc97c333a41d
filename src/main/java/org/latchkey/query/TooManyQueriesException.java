package org.latchkey.query;

import org.latchkey.web.Sentence;

/** The caller is reading as many results as one may at a time. */
public class TooManyQueriesException extends QueryException {

    public TooManyQueriesException() {
        super(Sentence.of("queries.refused.running", RunningQueries.MOST), null);
    }
}
