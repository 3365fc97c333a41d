package org.latchkey.chain;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.latchkey.audit.AuditKeys;
import org.latchkey.chain.ChainFault.What;

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
    AuditKeys keys;

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

    /** Who keeps the log elsewhere has marks that tell whether the end of the chain was cut off, and perhaps filled up. */
    @Schedule(hour = "*", minute = "*", second = "45", persistent = false)
    public void tell() {
        work.attempt(() -> rows.head().ifPresentOrElse(this::tell, ChainWriter::tellThatItIsBroken));
    }

    private void tell(ChainHead head) {
        Optional<What> fault = head.fault(keys::find);
        if (fault.equals(Optional.of(What.CHANGED))) {
            tellThatItIsBroken();
        } else if (fault.isEmpty() && head.getLastNumber() != told) {
            told = head.getLastNumber();
            LOG.info(() -> "audit chain last=" + told + " hash=" + head.lastHash());
        }
    }

    private static void tellThatItIsBroken() {
        LOG.severe("The audit is broken: it was not Latchkey that moved the end of the chain, and nothing is linked behind it.");
    }
}
