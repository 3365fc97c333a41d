package org.latchkey.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the callers of a {@link Soak} saw. */
public final class SoakRecord {

    private static final int MOST_FAULTS = 50;

    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder deletions = new LongAdder();
    private final AtomicLong longestDelay = new AtomicLong();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    void accepted(long nanosSinceDeletion) {
        accepted.increment();
        longestDelay.accumulateAndGet(nanosSinceDeletion, Math::max);
    }

    void refused() {
        refused.increment();
    }

    void deletion() {
        deletions.increment();
    }

    void fault(String fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** Every answer that a rule forbids, the first ones. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Whether anything was accepted, refused and deleted at all: without that, no fault says nothing. */
    public boolean isOfUse() {
        return accepted.sum() > 0 && refused.sum() > 0 && deletions.sum() > 0;
    }

    /** In one line, for people. */
    @Override
    public String toString() {
        return String.format("%,d calls accepted, %,d refused, %,d tokens deleted, accepted at most %,d ms after the answer to the deletion",
                accepted.sum(), refused.sum(), deletions.sum(), longestDelay.get() / 1_000_000);
    }
}
