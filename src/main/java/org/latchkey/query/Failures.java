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
        if (isSlow(e)) {
            return new QueryFailedException(Sentence.of("queries.failed.slow"), e);
        }
        return new QueryFailedException(Sentence.of(isOfValues(e) ? "queries.failed.values" : "queries.failed.statement"), e);
    }

    static boolean isSlow(SQLException e) {
        return CANCELLED.equals(e.getSQLState());
    }

    static boolean isOfValues(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith(DATA_CLASS);
    }
}
