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
 * order of their coming, so that nobody can take all the slots.
 */
@ApplicationScoped
class PasswordSlots {

    /** For {@code Retry-After} and messages. */
    static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private static final int QUEUE_OF_PLACE = 8;
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

    PasswordSlots() {
        this(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    PasswordSlots(int atOnce) {
        all = new Semaphore(atOnce, true);
    }

    /** Waits a few seconds for its turn; nothing where the queue is full or the wait too long. */
    Optional<Slot> take(String place) {
        Turn turn = enter(place);
        if (turn == null) {
            return Optional.empty();
        }
        if (!acquired(turn.semaphore)) {
            leave(place, turn);
            return Optional.empty();
        }
        if (!acquired(all)) {
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
            Turn turn = turns.computeIfAbsent(place, key -> new Turn());
            if (turn.inside == QUEUE_OF_PLACE) {
                return null;
            }
            turn.inside++;
            return turn;
        }
    }

    private void leave(String place, Turn turn) {
        synchronized (turns) {
            if (--turn.inside == 0) {
                turns.remove(place);
            }
        }
    }

    private static boolean acquired(Semaphore semaphore) {
        try {
            return semaphore.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
