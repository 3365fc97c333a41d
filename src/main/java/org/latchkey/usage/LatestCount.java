package org.latchkey.usage;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The outcome of a count that may take long. It is counted in the background, when somebody asks and the last count is old: so old
 * that counting takes a twentieth of the time at most. What is counted in a moment is thus always new, and what takes seconds costs
 * the database little.
 */
final class LatestCount<T> {

    private static final Logger LOG = Logger.getLogger(LatestCount.class.getName());

    /** How long somebody who asks may be kept, where it is likely to be worth it. */
    private static final Duration PATIENCE = Duration.ofMillis(25);
    private static final int REST = 20;
    private static final CountDownLatch DONE = new CountDownLatch(0);

    private final Supplier<T> count;
    private final Executor executor;
    private final LongSupplier nanoTime;

    private Optional<T> latest = Optional.empty();
    private CountDownLatch underWay = DONE;
    private long endedAt;
    private long took;

    LatestCount(Supplier<T> count, Executor executor, LongSupplier nanoTime) {
        this.count = count;
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** What is known in a moment; empty where nothing has been counted yet, and where nothing could be. */
    Optional<T> known() {
        return knownAfter(isQuick() ? PATIENCE : Duration.ZERO);
    }

    /** What is known once the count that is under way, or begins now, has ended, or after so long. */
    Optional<T> knownAfter(Duration patience) {
        try {
            if (!begun().await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.fine("The count goes on.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return latest;
        }
    }

    synchronized boolean isUnderWay() {
        return underWay.getCount() > 0;
    }

    private synchronized boolean isQuick() {
        return took <= PATIENCE.toNanos();
    }

    /** The count that is under way, begun where one is needed. */
    private synchronized CountDownLatch begun() {
        boolean isFresh = latest.isPresent() && nanoTime.getAsLong() - endedAt < REST * took;
        if (!isUnderWay() && !isFresh) {
            underWay = new CountDownLatch(1);
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.WARNING, "Nothing could be counted.", e);
                underWay = DONE;
            }
        }
        return underWay;
    }

    private void run() {
        long begunAt = nanoTime.getAsLong();
        T outcome = null;
        try {
            outcome = count.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The count failed; it begins anew when somebody asks again.", e);
        } finally {
            end(Optional.ofNullable(outcome), begunAt);
        }
    }

    private synchronized void end(Optional<T> outcome, long begunAt) {
        latest = outcome.isPresent() ? outcome : latest;
        endedAt = nanoTime.getAsLong();
        took = endedAt - begunAt;
        underWay.countDown();
    }
}
