package org.latchkey.query;

import org.latchkey.web.Sentence;

/** The database that saved queries read does not answer, or has no connection left. */
public class QueryDatabaseAwayException extends QueryException {

    public QueryDatabaseAwayException(Throwable cause) {
        super(Sentence.of("queries.failed.away"), cause);
    }
}
