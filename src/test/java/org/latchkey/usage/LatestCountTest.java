package org.latchkey.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class LatestCountTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private long nanoTime;
    private Duration takes = Duration.ofSeconds(3);
    private int counted;
    private final LatestCount<Integer> latest = new LatestCount<>(this::count, waiting::add, () -> nanoTime);

    private Integer count() {
        pass(takes);
        return ++counted;
    }

    private void pass(Duration time) {
        nanoTime += time.toNanos();
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void isUnknownUntilTheFirstCountHasEnded() {
        assertEquals(Optional.empty(), latest.known());
        assertTrue(latest.isUnderWay());
        runAll();
        assertFalse(latest.isUnderWay());
        assertEquals(Optional.of(1), latest.known());
    }

    @Test
    void isCountedOnceHoweverManyAsk() {
        latest.known();
        latest.known();
        assertEquals(1, waiting.size());
    }

    @Test
    void restsTwentyTimesAsLongAsItCounted() {
        latest.known();
        runAll();
        pass(Duration.ofSeconds(59));
        latest.known();
        assertEquals(0, waiting.size());
        pass(Duration.ofSeconds(1));
        assertEquals(Optional.of(1), latest.known(), "the old one is told until the new one is there");
        assertTrue(latest.isUnderWay());
        runAll();
        assertEquals(Optional.of(2), latest.known());
    }

    @Test
    void isAlwaysNewWhereItTakesNoTime() {
        takes = Duration.ZERO;
        LatestCount<Integer> quick = new LatestCount<>(this::count, Runnable::run, () -> nanoTime);
        assertEquals(Optional.of(1), quick.known());
        assertEquals(Optional.of(2), quick.known());
    }

    @Test
    void triesAgainAfterAFailure() {
        LatestCount<Integer> failing = new LatestCount<>(() -> {
            if (counted++ == 1) {
                throw new IllegalStateException("The database is away");
            }
            return counted;
        }, Runnable::run, () -> nanoTime);
        assertEquals(Optional.of(1), failing.known());
        assertEquals(Optional.of(1), failing.known(), "what was known stays known");
        assertFalse(failing.isUnderWay());
        assertEquals(Optional.of(3), failing.known());
    }

    @Test
    void isNotUnderWayWhereNobodyCounts() {
        LatestCount<Integer> refused = new LatestCount<>(this::count, task -> {
            throw new RejectedExecutionException("The server stops");
        }, () -> nanoTime);
        assertEquals(Optional.empty(), refused.known());
        assertFalse(refused.isUnderWay());
    }
}
