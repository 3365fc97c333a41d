package org.latchkey.query;

/** The database that saved queries read does not answer, or has no connection left. */
public class QueryDatabaseAwayException extends QueryException {

    public QueryDatabaseAwayException(Throwable cause) {
        super("The data cannot be reached at the moment; try again in a few seconds.", cause);
    }
}
