package org.latchkey.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.latchkey.audit.AuditKeys;
import org.latchkey.chain.ChainFault.What;
import org.latchkey.chain.ChainState.Known;

/** Tells whether the audit is as it was written: goes along the whole chain, and looks for entries beside it. */
@ApplicationScoped
public class ChainCheck {

    private static final Logger LOG = Logger.getLogger(ChainCheck.class.getName());

    private static final int PART = 1_000;

    @Inject
    ChainRows rows;

    @Inject
    AuditKeys keys;

    /**
     * @param known    an earlier end of the chain, to tell whether what came up to it is still the same
     * @param progress is told after each part
     */
    public ChainState check(Optional<ChainMark> known, Consumer<ChainProgress> progress) {
        ChainState whole = state(progress);
        ChainState state = known.map(mark -> compared(whole, mark)).orElse(whole);
        state.fault().ifPresent(fault -> LOG.severe(() -> "The audit is broken: " + fault));
        return state;
    }

    private ChainState state(Consumer<ChainProgress> progress) {
        long removed;
        ChainState state;
        do {
            removed = removed();
            state = walked(progress);
            // What was removed while the walk was at the beginning is not missing.
        } while (state.fault().isPresent() && removed() > removed);
        return state;
    }

    private long removed() {
        return rows.anchor().map(ChainAnchor::getNumber).orElse(0L);
    }

    /** A chain that is whole may still be another one than that which the log told of: an older one, filled up with what came later. */
    private ChainState compared(ChainState state, ChainMark mark) {
        if (state.fault().isPresent()) {
            return state;
        }
        Optional<byte[]> hash = rows.hashOf(mark.number()).or(() -> rows.anchor().filter(anchor -> anchor.getNumber() == mark.number()).map(ChainAnchor::getHash));
        if (hash.isPresent() ? mark.fits(hash.get()) : mark.number() < removed()) {
            return state.with(hash.isPresent() ? Known.IN_CHAIN : Known.REMOVED);
        }
        return state.with(new ChainFault(What.REPLACED, mark.number(), null));
    }

    private ChainState walked(Consumer<ChainProgress> progress) {
        // Before the end of the chain is read: what does not wait by then is linked in front of it.
        long waiting = rows.waiting();
        Optional<ChainHead> head = rows.head();
        if (head.isEmpty()) {
            return new ChainState(0, removed(), waiting, 0, "", Optional.empty(), Optional.of(new ChainFault(What.MISSING, null, null)));
        }
        ChainWalk walk = new ChainWalk(keys::find, head.get());
        Optional<ChainFault> fault = walk.end().or(() -> rows.anchor().flatMap(walk::begin)).or(() -> walk(walk, head.get().getLastNumber(), progress))
                .or(walk::arrived).or(this::beside);
        return new ChainState(walk.steps(), removed(), waiting, head.get().getLastNumber(), head.get().lastHash(), Optional.empty(), fault);
    }

    private Optional<ChainFault> walk(ChainWalk walk, long last, Consumer<ChainProgress> progress) {
        long all = last - walk.number();
        progress.accept(new ChainProgress(0, all));
        while (walk.number() < last) {
            List<LinkedEntry> part = rows.after(walk.number(), PART);
            for (LinkedEntry next : part) {
                Optional<ChainFault> fault = walk.number() == last ? Optional.empty() : walk.step(next);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            if (part.isEmpty()) {
                return walk.missing();
            }
            progress.accept(new ChainProgress(walk.steps(), all));
        }
        return Optional.empty();
    }

    /** What was put in or taken away where the chain does not go. */
    private Optional<ChainFault> beside() {
        return rows.linkBehindTheEnd().map(number -> new ChainFault(What.INSERTED, number, null))
                .or(() -> rows.lostWhileWaiting().map(id -> new ChainFault(What.MISSING, null, id)))
                .or(() -> rows.waitingForAnother(keys.numbers()).map(id -> new ChainFault(What.UNKNOWN_KEY, null, id)))
                .or(this::stray);
    }

    private Optional<ChainFault> stray() {
        long passed = Long.MIN_VALUE;
        for (Optional<Long> last = rows.lastOfPart(passed, PART); last.isPresent(); last = rows.lastOfPart(passed, PART)) {
            Optional<Long> stray = rows.strayWithin(passed, last.get());
            if (stray.isPresent()) {
                return Optional.of(new ChainFault(What.INSERTED, null, stray.get()));
            }
            passed = last.get();
        }
        return Optional.empty();
    }
}
