package org.latchkey.chain;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.audit.AuditKeys;
import org.latchkey.change.Freshness;

/** Links what was written within the last second, and removes what is too old. Each node tries; one at a time does it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ChainWriter {

    private static final Logger LOG = Logger.getLogger("org.latchkey.audit");

    private static final int PART = 1_000;

    @Inject
    AuditChain chain;

    @Inject
    AuditRetention retention;

    @Inject
    ChainRows rows;

    @Inject
    AuditKeys keys;

    @Inject
    Freshness freshness;

    @Inject
    Clock clock;

    private long told;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void link() {
        attempt(() -> {
            while (chain.append(PART) == PART) {
                LOG.fine("There is more to be linked");
            }
        });
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void remove() {
        attempt(() -> {
            for (boolean more = retention.isDue(); more;) {
                more = retention.removePart();
            }
        });
    }

    /** Who keeps the log elsewhere can tell whether the end of the chain was cut off. */
    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void tell() {
        attempt(() -> rows.head().filter(head -> head.getLastNumber() != told).ifPresent(head -> {
            told = head.getLastNumber();
            LOG.info(() -> "audit chain last=" + told + " hash=" + head.lastHash());
        }));
    }

    /** Not before the start, and not while the database is away, which others tell. */
    private void attempt(Runnable work) {
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
