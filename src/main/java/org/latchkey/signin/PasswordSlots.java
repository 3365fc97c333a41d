package org.latchkey.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many passwords are checked at once, on all paths together: each check keeps one processor busy for a good part of
 * a second. One place (see {@code ClientAddress}) has one check at a time and a short queue, and all places take turns in the
 * order of their coming, so that no place can take all the slots. Whoever calls from very many places can make passwords wait or
 * be refused, but no more than a few threads of the server wait for it: calls with tokens go on.
 */
@ApplicationScoped
class PasswordSlots {

    /** For {@code Retry-After} and messages. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final int QUEUE_OF_PLACE = 8;
    private static final int QUEUE_OF_ALL = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The right to check one password; given back when closed. */
    interface Slot extends AutoCloseable {

        @Override
        void close();
    }

    private static final class Turn {

        private final Semaphore semaphore = new Semaphore(1, true);
        private int inside;
    }

    private final Map<String, Turn> turns = new HashMap<>();
    private final Semaphore all;
    private final int most;
    private int inside;

    PasswordSlots() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    PasswordSlots(int atOnce) {
        all = new Semaphore(atOnce, true);
        most = atOnce + QUEUE_OF_ALL;
    }

    /** Waits five seconds at most for its turn; nothing where a queue is full or the wait too long. */
    Optional<Slot> take(String place) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Turn turn = enter(place);
        if (turn == null) {
            return Optional.empty();
        }
        if (!acquired(turn.semaphore, deadline)) {
            leave(place, turn);
            return Optional.empty();
        }
        if (!acquired(all, deadline)) {
            turn.semaphore.release();
            leave(place, turn);
            return Optional.empty();
        }
        return Optional.of(() -> {
            all.release();
            turn.semaphore.release();
            leave(place, turn);
        });
    }

    private Turn enter(String place) {
        synchronized (turns) {
            if (inside == most) {
                return null;
            }
            Turn turn = turns.computeIfAbsent(place, key -> new Turn());
            if (turn.inside == QUEUE_OF_PLACE) {
                return null;
            }
            turn.inside++;
            inside++;
            return turn;
        }
    }

    private void leave(String place, Turn turn) {
        synchronized (turns) {
            inside--;
            if (--turn.inside == 0) {
                turns.remove(place);
            }
        }
    }

    private static boolean acquired(Semaphore semaphore, long deadline) {
        try {
            return semaphore.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
