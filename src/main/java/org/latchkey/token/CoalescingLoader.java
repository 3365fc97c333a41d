package org.latchkey.token;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Loads what many threads ask for at once: those who come while the source is busy are gathered, and it is asked for all of them
 * together. Who is alone is answered at once. Nothing that is loaded is kept, and no answer is older than its question.
 */
final class CoalescingLoader<K, V> {

    /** The first who asks in a round asks for all of it. */
    private static final class Round<K, V> {

        private final Set<K> keys = new HashSet<>();
        private final CompletableFuture<Map<K, V>> answers = new CompletableFuture<>();
    }

    private final Function<Set<K>, Map<K, V>> source;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1);
    private Round<K, V> gathering;

    /**
     * @param source   answers for some keys; those that are not in its answer have no value
     * @param patience until the source is asked though it still owes an answer: whoever waits for a lost connection holds up nobody else
     */
    CoalescingLoader(Function<Set<K>, Map<K, V>> source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /**
     * @return {@code null} where there is no value
     * @throws java.util.concurrent.CompletionException caused by whatever kept the source from answering
     */
    V load(K key) {
        Round<K, V> round;
        boolean first;
        synchronized (this) {
            first = gathering == null;
            round = first ? new Round<>() : gathering;
            round.keys.add(key);
            gathering = round;
        }
        if (first) {
            lead(round);
        }
        return round.answers.join().get(key);
    }

    private void lead(Round<K, V> round) {
        boolean inTurn = false;
        try {
            inTurn = awaitTurn();
            close(round);
            round.answers.complete(source.apply(round.keys));
        } catch (RuntimeException | Error e) {
            round.answers.completeExceptionally(e);
        } finally {
            close(round);
            if (inTurn) {
                turn.release();
            }
        }
    }

    /** Nobody joins from here on: a round that nobody leads would keep all who come waiting for ever. */
    private synchronized void close(Round<K, V> round) {
        if (gathering == round) {
            gathering = null;
        }
    }

    /** @return whether it came in time */
    private boolean awaitTurn() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
