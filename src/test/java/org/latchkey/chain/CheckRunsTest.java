package org.latchkey.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Checks that go on until the test lets them. */
class CheckRunsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ChainState WHOLE = new ChainState(7, 0, 0, 7, "", Optional.empty(), Optional.empty());

    private final CheckRuns runs = new CheckRuns();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private RuntimeException failure;

    CheckRunsTest() {
        runs.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        runs.executor = (ManagedExecutorService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> background.add((Runnable) arguments[0]));
        runs.check = new ChainCheck() {
            @Override
            public ChainState check(Optional<ChainMark> known, Consumer<ChainProgress> progress) {
                progress.accept(new ChainProgress(5, 7));
                assertEquals(Optional.of(new ChainProgress(5, 7)), runs.progress());
                if (failure != null) {
                    throw failure;
                }
                return WHOLE;
            }
        };
    }

    @Test
    void goOnOneAtATimeAndAreToldUntilTheNextHasEnded() {
        assertEquals(Optional.empty(), runs.progress());
        CompletableFuture<ChainState> first = runs.begin(Optional.empty()).orElseThrow();
        assertEquals(Optional.empty(), runs.begin(Optional.empty()));
        assertEquals(Optional.of(new ChainProgress(0, 0)), runs.progress());
        assertEquals(Optional.empty(), runs.outcome());
        background.remove().run();
        assertEquals(WHOLE, first.join());
        assertEquals(Optional.of(new CheckOutcome(NOW, Optional.of(WHOLE))), runs.outcome());
        assertEquals(Optional.empty(), runs.progress());
        assertTrue(runs.begin(Optional.empty()).isPresent());
        assertTrue(runs.outcome().isPresent());
    }

    @Test
    void areNotWaitedForLongerThanWanted() {
        runs.begin(Optional.empty());
        runs.await(Duration.ofMillis(1));
        assertTrue(runs.progress().isPresent());
        background.remove().run();
        runs.await(Duration.ofDays(1));
    }

    @Test
    void sayThatTheyFailed() {
        failure = new IllegalStateException("The database is away");
        CompletableFuture<ChainState> check = runs.begin(Optional.empty()).orElseThrow();
        background.remove().run();
        assertTrue(check.isCompletedExceptionally());
        runs.await(Duration.ofDays(1));
        assertEquals(Optional.of(new CheckOutcome(NOW, Optional.empty())), runs.outcome());
    }
}
