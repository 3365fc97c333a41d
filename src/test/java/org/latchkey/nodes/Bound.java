package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.latchkey.harness.Eventually;

/** The promise: what was taken back is refused by every call that starts more than a second after that was answered. */
final class Bound {

    static final Duration LENGTH = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final long answered = System.nanoTime();

    private Bound() {
    }

    static Bound fromNow() {
        return new Bound();
    }

    boolean isOver() {
        return since() > LENGTH.toNanos();
    }

    void awaitOver() {
        Eventually.holds(PATIENCE, this::isOver);
    }

    /** Calls without a pause until a call is refused, and once more after the bound. Returns when the first refused call began. */
    Duration assertKept(BooleanSupplier accepted) {
        Duration refused = firstRefusal(accepted);
        awaitOver();
        assertFalse(accepted.getAsBoolean(), "Refused after " + refused + ", and accepted again later");
        return refused;
    }

    private Duration firstRefusal(BooleanSupplier accepted) {
        long begun = since();
        while (accepted.getAsBoolean()) {
            assertTrue(begun <= LENGTH.toNanos(), "A call was accepted that began after " + Duration.ofNanos(begun));
            begun = since();
        }
        return Duration.ofNanos(begun);
    }

    private long since() {
        return System.nanoTime() - answered;
    }
}
