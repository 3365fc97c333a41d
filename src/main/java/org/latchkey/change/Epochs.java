package org.latchkey.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Tells whether what was learnt about a subject may have changed since. Applying a change raises the counter of its subject; who
 * remembers something keeps the counters that it was learnt under and compares them at each use. Nobody waits for anybody.
 *
 * <p>Subjects share a fixed number of counters: a change to another one with the same counter costs one look-up too many. The
 * policy has one of its own, because all look-ups hang on it.
 *
 * <p>Whose token a secret is comes to be known only by the look-up itself. So the look-up is begun with {@link #all()}, the
 * subjects' counters are taken when it is done, and what was learnt is remembered only if {@link #all()} is still the same. That
 * counter is raised first: where it is unchanged, no counter of a subject that was taken before had been raised meanwhile.
 */
@ApplicationScoped
public class Epochs {

    private static final int SHARED = 1 << 14;
    private static final int COUNTERS = SHARED + 1;

    private final AtomicLong all = new AtomicLong();
    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

    /** Raised by each change, whatever it is about. */
    public long all() {
        return all.get();
    }

    /** Raised by each change to this subject, and sometimes by one to another. */
    public long of(ChangeKind kind, long subjectId) {
        return counters.get(place(kind, subjectId));
    }

    void raise(ChangeKind kind, long subjectId) {
        all.incrementAndGet();
        counters.incrementAndGet(place(kind, subjectId));
    }

    /** As if everything had changed. */
    void raiseEach() {
        all.incrementAndGet();
        for (int i = 0; i < COUNTERS; i++) {
            counters.incrementAndGet(i);
        }
    }

    private static int place(ChangeKind kind, long subjectId) {
        if (kind == ChangeKind.POLICY) {
            return SHARED;
        }
        long mixed = (subjectId * 31 + kind.ordinal()) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 50);
    }
}
