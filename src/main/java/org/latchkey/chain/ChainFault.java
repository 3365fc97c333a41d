package org.latchkey.chain;

import java.util.Optional;
import java.util.function.Predicate;
import org.latchkey.audit.AuditKey;

/**
 * Where the chain breaks.
 *
 * @param what   is wrong
 * @param link   number of the link; {@code null} where the entry has none
 * @param entry  id of the entry; {@code null} where that is lost as well
 */
public record ChainFault(What what, Long link, Long entry) {

    public enum What {
        /** The entry or its link is not what it was when it was linked. */
        CHANGED,
        /** The entry or its link is not there any more. */
        MISSING,
        /** It was not Latchkey that wrote the entry, or not like this. */
        INSERTED,
        /** The link is not the one that the log told of: the chain was cut off before it, and grew anew. */
        REPLACED,
        /** It takes the key of a pepper that this node was never given. */
        UNKNOWN_KEY;

        /** Why a seal or signature is not to be believed: its key is missing, or it does not fit, which is the last one; empty where it does. */
        static Optional<What> unless(Optional<AuditKey> key, Predicate<AuditKey> fits, What otherwise) {
            if (key.isEmpty()) {
                return Optional.of(UNKNOWN_KEY);
            }
            return fits.test(key.get()) ? Optional.empty() : Optional.of(otherwise);
        }
    }
}
