package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Waits for a database that starts later than the server. It belongs under the pool: the server opens connections while it deploys.
 * Once the database has answered nothing waits any more; who asks while it is away is told so.
 */
final class LateDatabase {

    private static final Logger LOG = Logger.getLogger(LateDatabase.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Class of SQL states, PostgreSQL appendix A: connection exceptions. */
    private static final String CONNECTION = "08";
    private static final String STILL_STARTING = "57P03";

    private volatile boolean hasAnswered;

    interface Opening {
        Connection open() throws SQLException;
    }

    /** @throws StartRefusedException where the database stays away for longer than the configured patience, or does not let this login in */
    Connection await(DatabaseLogin login, Opening opening) throws SQLException {
        if (hasAnswered) {
            return opening.open();
        }
        Duration patience = new Configuration().databasePatience();
        long begun = System.nanoTime();
        for (boolean first = true;; first = false) {
            try {
                Connection connection = opening.open();
                hasAnswered = true;
                return connection;
            } catch (SQLException e) {
                Optional<StartRefusedException> refusal = login.refusal(e);
                if (refusal.isPresent()) {
                    throw refusal.get();
                }
                if (!isAway(e)) {
                    throw e;
                }
                if (System.nanoTime() - begun > patience.toNanos()) {
                    throw new StartRefusedException("The database has not answered for " + patience.toSeconds() + " seconds: " + e.getMessage(), e);
                }
                if (first) {
                    LOG.log(Level.WARNING, "Waiting for the database, {0} seconds at most: {1}", new Object[] {patience.toSeconds(), e.getMessage()});
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether it was there before: what goes wrong from then on is no matter of the start. */
    boolean hasAnswered() {
        return hasAnswered;
    }

    /** Anything else does not pass by waiting. */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith(CONNECTION) || state.equals(STILL_STARTING));
    }
}
