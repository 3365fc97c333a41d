package org.latchkey.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.audit.AuditKeys;
import org.latchkey.change.Freshness;

/** When this node may work at the chain in the background. */
@ApplicationScoped
public class ChainWork {

    private static final Logger LOG = Logger.getLogger(ChainWork.class.getName());

    @Inject
    AuditKeys keys;

    @Inject
    Freshness freshness;

    @Inject
    Clock clock;

    /** Not before the start, and not while the database is away, which others tell. What fails is tried again with the next turn. */
    void attempt(Runnable work) {
        if (!keys.isLoaded() || !freshness.isTrusted(clock.instant())) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The chain of the audit could not be worked at; it is tried again.", e);
        }
    }
}
