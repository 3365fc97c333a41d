package org.latchkey.security;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.web.DatabaseAway;
import org.latchkey.web.ProblemMapper;

/** The answer while nobody can be judged, because the database is away. */
final class Unavailable {

    private static final Logger LOG = Logger.getLogger(Unavailable.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(Long.parseLong(ProblemMapper.RETRY_AFTER_SECONDS));

    private Unavailable() {
    }

    /** @throws RuntimeException the failure itself, where it is a fault of ours */
    static Refusal refusal(RuntimeException failure) {
        if (!DatabaseAway.isCauseOf(failure)) {
            throw failure;
        }
        LOG.log(Level.WARNING, "The database does not answer", failure);
        return Refusal.later(503, RETRY_AFTER, "The database does not answer. Try again in a moment.");
    }
}
