package org.latchkey.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells an outage of a database, which passes and may be tried again, from a fault of ours. */
public final class DatabaseAway {

    /** H2: database closed, connection broken, file gone or corrupt, closed by another thread's interrupt. */
    private static final Set<Integer> H2_CODES = Set.of(90007, 90020, 90028, 90030, 90031, 90067, 90098, 90121);

    private static final int REASON_MAX = 500;

    private DatabaseAway() {
    }

    /** Whether a connection was refused, lost, or not to be had from the pool. */
    public static boolean isCauseOf(Throwable failure) {
        return outageIn(failure).isPresent();
    }

    /** One line for the log in the place of a stack trace: an outage meets every caller, and each trace has a thousand lines. */
    public static String reason(Throwable failure) {
        return outageIn(failure).map(outage -> LogText.plain(String.valueOf(outage.getMessage()), REASON_MAX)).orElse("for no known reason");
    }

    private static Optional<SQLException> outageIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql)) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static boolean isOutage(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientConnectionException || e instanceof SQLNonTransientConnectionException
                // connection exception, insufficient resources, operator intervention but for a cancelled statement
                || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")
                || H2_CODES.contains(e.getErrorCode())
                // a server's pool that has nothing to give says so without a state
                || e.getSQLState() == null && String.valueOf(e.getMessage()).contains("allocating a connection");
    }
}
