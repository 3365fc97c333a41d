package org.latchkey.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;
import org.latchkey.audit.AuditKeys;
import org.latchkey.chain.ChainFault.What;

/** Tells whether the audit is as it was written: goes along the whole chain, and looks for entries beside it. */
@ApplicationScoped
public class ChainCheck {

    private static final Logger LOG = Logger.getLogger(ChainCheck.class.getName());

    private static final int PART = 1_000;

    @Inject
    ChainRows rows;

    @Inject
    AuditKeys keys;

    /** Ten million entries take minutes. */
    private final Semaphore room = new Semaphore(1);

    /** @return empty where a check is going on already */
    public Optional<ChainState> check() {
        if (!room.tryAcquire()) {
            return Optional.empty();
        }
        try {
            ChainState state = state();
            state.fault().ifPresent(fault -> LOG.severe(() -> "The audit is broken: " + fault));
            return Optional.of(state);
        } finally {
            room.release();
        }
    }

    private ChainState state() {
        long removed;
        ChainState state;
        do {
            removed = removed();
            state = walked();
            // What was removed while the walk was at the beginning is not missing.
        } while (state.fault().isPresent() && removed() > removed);
        return state;
    }

    private long removed() {
        return rows.anchor().map(ChainAnchor::getNumber).orElse(0L);
    }

    private ChainState walked() {
        Optional<ChainHead> head = rows.head();
        if (head.isEmpty()) {
            return new ChainState(0, removed(), rows.waiting(), 0, "", Optional.of(new ChainFault(What.MISSING, null, null)));
        }
        ChainWalk walk = new ChainWalk(keys::find, head.get());
        Optional<ChainFault> fault = rows.anchor().flatMap(walk::begin).or(() -> walk(walk, head.get().getLastNumber())).or(this::beside);
        return new ChainState(walk.steps(), removed(), rows.waiting(), head.get().getLastNumber(), head.get().lastHash(), fault);
    }

    private Optional<ChainFault> walk(ChainWalk walk, long last) {
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
        }
        return Optional.empty();
    }

    /** What was put in or taken away where the chain does not go. */
    private Optional<ChainFault> beside() {
        return rows.linkBehindTheEnd().map(number -> new ChainFault(What.INSERTED, number, null))
                .or(() -> rows.lostWhileWaiting().map(id -> new ChainFault(What.MISSING, null, id)))
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
