package org.latchkey.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a server does by itself. */
public final class Eventually {

    private static final long INTERVAL_NANOS = 100_000_000;

    /** Within this every node has forgotten what was changed: the promised second, and the call that finds out. */
    public static final Duration ON_EVERY_NODE = Duration.ofSeconds(2);

    private Eventually() {
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @throws AssertionError where it does not within the limit
     */
    public static void holds(Duration limit, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError("Not within " + limit);
            }
            LockSupport.parkNanos(INTERVAL_NANOS);
        }
    }
}
