package org.latchkey.query;

/** The caller is reading as many results as one may at a time. */
public class TooManyQueriesException extends QueryException {

    public TooManyQueriesException() {
        super("You have " + RunningQueries.MOST + " queries running, and more is not allowed; read their answers to the end first.", null);
    }
}
