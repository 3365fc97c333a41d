package org.latchkey.chain;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.IntFunction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditKey;
import org.latchkey.chain.ChainFault.What;

/** Goes along the chain, link by link, from where it may be trusted. */
final class ChainWalk {

    private final IntFunction<Optional<AuditKey>> keys;
    private final ChainHead head;
    private long number;
    private byte[] hash;
    private long steps;

    /**
     * From the first link that there ever was.
     *
     * @param keys by their numbers
     */
    ChainWalk(IntFunction<Optional<AuditKey>> keys, ChainHead head) {
        this.keys = keys;
        this.head = head;
        this.hash = head.origin();
    }

    /** Whether the end of the chain is where Latchkey left it. */
    Optional<ChainFault> end() {
        return head.fault(keys).flatMap(what -> fault(what, null, null));
    }

    /** Goes on from where the oldest links were removed, if the anchor is signed. */
    Optional<ChainFault> begin(ChainAnchor anchor) {
        number = anchor.getNumber();
        hash = anchor.getHash();
        return What.unless(keys.apply(anchor.getKeyNumber()), key -> anchor.isSignedBy(key, head), What.CHANGED)
                .flatMap(what -> fault(what, number, null));
    }

    /** @return what is wrong with the link, or the one that should be there; then the walk ends */
    Optional<ChainFault> step(LinkedEntry next) {
        AuditLink link = next.link();
        AuditEntry entry = next.entry();
        if (link.getNumber() != number + 1) {
            return missing();
        }
        if (entry == null) {
            return fault(What.MISSING, link.getNumber(), link.getEntryId());
        }
        Optional<What> wrong = What.unless(keys.apply(link.getKeyNumber()), key -> link.fits(hash, entry, key), What.CHANGED);
        if (wrong.isPresent()) {
            return fault(wrong.get(), link.getNumber(), entry.getId());
        }
        number = link.getNumber();
        hash = link.getHash();
        steps++;
        return SealFault.of(entry, head.hasUnsealed(link), keys).flatMap(what -> fault(what, number, entry.getId()));
    }

    /** Whether the walk has come to the very end that was signed. */
    Optional<ChainFault> arrived() {
        boolean there = number == head.getLastNumber() && (number == 0 || MessageDigest.isEqual(hash, head.getLastHash()));
        return there ? Optional.empty() : fault(What.CHANGED, null, null);
    }

    /** The link after those that were passed. */
    Optional<ChainFault> missing() {
        return fault(What.MISSING, number + 1, null);
    }

    private static Optional<ChainFault> fault(What what, Long link, Long entry) {
        return Optional.of(new ChainFault(what, link, entry));
    }

    /** Of the last link that was passed. */
    long number() {
        return number;
    }

    /** How many links were passed. */
    long steps() {
        return steps;
    }
}
