package org.latchkey.security;

import java.sql.SQLException;
import java.time.Duration;

/** Tells a database that is away from a fault of ours. */
final class Unavailable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final int DEEPEST = 30;

    private Unavailable() {
    }

    /**
     * @return the answer to give while the database is away
     * @throws RuntimeException the failure itself, where it has another cause
     */
    static Refusal refusal(RuntimeException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException) {
                return Refusal.later(503, RETRY_AFTER, "The database does not answer. Try again in a moment.");
            }
            cause = cause.getCause();
        }
        throw failure;
    }
}
