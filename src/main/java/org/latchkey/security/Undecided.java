package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.web.DatabaseAway;
import org.latchkey.web.Problem;
import org.latchkey.web.ProblemMapper;
import org.latchkey.web.TraceParent;

/** A request that could not be judged is refused: while the database is away for now, else by a fault of ours. */
@ApplicationScoped
class Undecided {

    private static final Logger LOG = Logger.getLogger(Undecided.class.getName());
    private static final Duration RETRY_AFTER = Duration.ofSeconds(Long.parseLong(ProblemMapper.RETRY_AFTER_SECONDS));

    @Inject
    RefusalLog log;

    Refusal refusal(HttpServletRequest request, RuntimeException failure) {
        if (DatabaseAway.isCauseOf(failure)) {
            log.refused(request, "DATABASE_AWAY", null);
            LOG.warning(() -> "The database does not answer: " + DatabaseAway.reason(failure) + " trace=" + TraceParent.traceId(request));
            return Refusal.later(503, RETRY_AFTER, Problem.sentence(503));
        }
        log.refused(request, "FAULT", null);
        LOG.log(Level.SEVERE, failure, () -> "A request could not be judged trace=" + TraceParent.traceId(request));
        return Refusal.challenged(500, null, Problem.sentence(500));
    }
}
