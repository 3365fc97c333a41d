package org.latchkey.chain;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Links what was written within the last second. Each node tries; one at a time does it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ChainWriter {

    private static final Logger LOG = Logger.getLogger("org.latchkey.audit");

    private static final int PART = 1_000;

    @Inject
    AuditChain chain;

    @Inject
    ChainRows rows;

    @Inject
    ChainWork work;

    private long told;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void link() {
        work.attempt(() -> {
            int linked;
            do {
                linked = chain.append(PART);
            } while (linked == PART);
        });
    }

    /** Who keeps the log elsewhere can tell whether the end of the chain was cut off. */
    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void tell() {
        work.attempt(() -> rows.head().filter(head -> head.getLastNumber() != told).ifPresent(head -> {
            told = head.getLastNumber();
            LOG.info(() -> "audit chain last=" + told + " hash=" + head.lastHash());
        }));
    }
}
