package org.latchkey.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Eventually;

class CoalescingLoaderTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Set<Integer>> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @AfterEach
    void leaveNobodyWaiting() {
        mayAnswer.countDown();
        others.shutdown();
    }

    private Map<Integer, String> answer(Set<Integer> keys) {
        asked.add(Set.copyOf(keys));
        return keys.stream().filter(key -> key >= 0).collect(Collectors.toMap(Function.identity(), key -> "value " + key));
    }

    /** Key 0 keeps the source busy. */
    private Map<Integer, String> answerLate(Set<Integer> keys) {
        if (keys.contains(0)) {
            await(mayAnswer);
        }
        return answer(keys);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(LONG.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks in a thread of its own, and returns once that waits for the answer. */
    private CompletableFuture<String> waiting(CoalescingLoader<Integer, String> loader, int key) {
        CompletableFuture<Thread> asker = new CompletableFuture<>();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            asker.complete(Thread.currentThread());
            return loader.load(key);
        }, others);
        Eventually.holds(LONG, () -> Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING).contains(asker.join().getState()));
        return answer;
    }

    @Test
    void whoIsAloneIsAnsweredAlone() {
        CoalescingLoader<Integer, String> loader = new CoalescingLoader<>(this::answer, LONG);
        assertEquals("value 1", loader.load(1));
        assertEquals("value 1", loader.load(1));
        assertNull(loader.load(-1));
        assertEquals(List.of(Set.of(1), Set.of(1), Set.of(-1)), List.copyOf(asked), "nothing is kept");
    }

    @Test
    void thoseWhoComeWhileTheSourceIsBusyAreAnsweredTogether() {
        CoalescingLoader<Integer, String> loader = new CoalescingLoader<>(this::answerLate, LONG);
        CompletableFuture<String> first = waiting(loader, 0);
        List<CompletableFuture<String>> next = IntStream.of(1, 2, 2, -1).mapToObj(key -> waiting(loader, key)).toList();
        mayAnswer.countDown();
        assertEquals("value 0", first.join());
        assertEquals("value 1, value 2, value 2, null", next.stream().map(CompletableFuture::join).map(String::valueOf).collect(Collectors.joining(", ")));
        assertEquals(List.of(Set.of(0), Set.of(1, 2, -1)), List.copyOf(asked));
    }

    @Test
    void aFailureMeetsAllWhoAskedAndNobodyAfterThem() {
        RuntimeException failure = new IllegalStateException("away");
        CoalescingLoader<Integer, String> loader = new CoalescingLoader<>(keys -> {
            Map<Integer, String> answers = answerLate(keys);
            if (keys.contains(1)) {
                throw failure;
            }
            return answers;
        }, LONG);
        CompletableFuture<String> first = waiting(loader, 0);
        List<CompletableFuture<String>> next = IntStream.of(1, 2).mapToObj(key -> waiting(loader, key)).toList();
        mayAnswer.countDown();
        assertEquals("value 0", first.join());
        next.forEach(answer -> assertSame(failure, assertThrows(CompletionException.class, answer::join).getCause()));
        assertEquals("value 2", loader.load(2));
    }

    @Test
    void aSourceThatDoesNotAnswerHoldsUpNobodyElseForLong() {
        CoalescingLoader<Integer, String> loader = new CoalescingLoader<>(this::answerLate, Duration.ofMillis(1));
        CompletableFuture<String> stuck = waiting(loader, 0);
        assertEquals("value 1", loader.load(1));
        assertEquals("value 2", loader.load(2));
        mayAnswer.countDown();
        assertEquals("value 0", stuck.join());
    }

    @Test
    void everybodyGetsTheRightAnswerHoweverManyAsk() {
        CoalescingLoader<Integer, String> loader = new CoalescingLoader<>(this::answer, Duration.ofMillis(1));
        List<CompletableFuture<Void>> threads = IntStream.range(0, 8).mapToObj(thread -> CompletableFuture.runAsync(() ->
                IntStream.range(0, 5_000).map(number -> (number * 31 + thread) % 100).forEach(key -> assertEquals("value " + key, loader.load(key))),
                others)).toList();
        threads.forEach(CompletableFuture::join);
    }
}
