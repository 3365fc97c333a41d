package org.latchkey.chain;

import java.util.Optional;
import java.util.function.IntFunction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditKey;
import org.latchkey.audit.AuditSeal;
import org.latchkey.chain.ChainFault.What;

/** Whether it was Latchkey that wrote an entry, and just so. */
final class SealFault {

    private SealFault() {
    }

    /**
     * @param old  whether it may be from before there were seals
     * @param keys by their numbers
     */
    static Optional<What> of(AuditEntry entry, boolean old, IntFunction<Optional<AuditKey>> keys) {
        AuditSeal seal = entry.getSeal();
        if (seal.keyNumber() == null) {
            return old ? Optional.empty() : Optional.of(What.INSERTED);
        }
        return What.unless(keys.apply(seal.keyNumber()), key -> seal.fits(entry, key), What.INSERTED);
    }
}
