package org.latchkey.chain;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks once a minute whether something is too old. Beside {@link ChainWriter}, which must not wait for it. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditUpkeep {

    @Inject
    AuditRetention retention;

    @Inject
    ChainWork work;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void remove() {
        work.attempt(() -> {
            for (boolean more = retention.isDue(); more;) {
                more = retention.removePart();
            }
        });
    }
}
