package org.latchkey.query;

import java.sql.SQLException;
import org.latchkey.web.DatabaseAway;
import org.latchkey.web.Sentence;

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
            return new QueryFailedException(Sentence.of("queries.failed.slow"), e);
        }
        return new QueryFailedException(Sentence.of(state.startsWith(DATA_CLASS) ? "queries.failed.values" : "queries.failed.statement"), e);
    }
}
