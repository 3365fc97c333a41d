package org.latchkey.query;

import java.sql.SQLException;
import org.latchkey.web.DatabaseAway;

/** What an error of the database means to the caller, who is told nothing of statements, tables or drivers. */
final class Failures {

    /** SQL state of a statement that was cancelled, on H2 and PostgreSQL alike. */
    private static final String CANCELLED = "57014";

    /** SQL state class of values that the statement cannot work with, such as a division by zero. */
    private static final String DATA_CLASS = "22";

    private Failures() {
    }

    static QueryException of(SQLException e) {
        if (DatabaseAway.isCauseOf(e)) {
            return new QueryDatabaseAwayException(e);
        }
        String state = String.valueOf(e.getSQLState());
        if (state.equals(CANCELLED)) {
            return new QueryFailedException("The query took longer than it may; narrow it by its parameters.", e);
        }
        return new QueryFailedException(state.startsWith(DATA_CLASS)
                ? "The query cannot be computed with these values." : "The query failed; its author has to mend it.", e);
    }
}
