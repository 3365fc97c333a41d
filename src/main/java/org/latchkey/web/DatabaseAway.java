package org.latchkey.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

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

    private static Optional<Throwable> outageIn(Throwable failure) {
        return outageIn(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Not only among the causes: some transaction managers hang what broke a commit on their own exception beside its cause. */
    private static Optional<Throwable> outageIn(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        if (failure instanceof SQLException sql && isOutage(sql) || failure instanceof XAException commit && isOutage(commit)) {
            return Optional.of(failure);
        }
        return Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                .flatMap(next -> outageIn(next, seen).stream()).findFirst();
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

    /**
     * Some pools tell of a commit that failed in words alone, without the exception that says why. No constraint of ours waits for
     * the commit: what a database refuses, it has refused before, so that then only its connection can have been lost.
     */
    private static boolean isOutage(XAException commit) {
        return commit.getCause() == null && commit.errorCode == XAException.XAER_RMERR;
    }
}
