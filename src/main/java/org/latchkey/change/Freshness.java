package org.latchkey.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How old this node's knowledge of changes is. It is as old as the beginning of the last read of the feed whose changes have
 * been applied: what was committed before that moment is known. Above {@link #BOUND} nothing that is remembered may be trusted,
 * so a call that starts more than a second after a deletion was answered is refused on every node, whatever became of messages,
 * networks or this node's sleep.
 */
@ApplicationScoped
public class Freshness {

    /** A quarter of a second below the promised second: the call itself takes time as well. */
    static final Duration BOUND = Duration.ofMillis(750);

    /** A moment by two clocks: one stops while the machine sleeps, the other may be set. */
    record Moment(long nanos, Instant instant) {
    }

    private final Clock clock;

    private volatile Moment asOf;
    private volatile boolean failing;

    @Inject
    public Freshness(Clock clock) {
        this.clock = clock;
    }

    protected Freshness() {
        this(null);
    }

    /** Whether what is remembered may be used at this instant. */
    public boolean isTrusted(Instant now) {
        Moment last = asOf;
        return last != null && age(last, now).compareTo(BOUND) <= 0;
    }

    /** Of the knowledge, by the clock that says more; nothing was read yet where it is negative. */
    public Duration age() {
        Moment last = asOf;
        return last == null ? Duration.ofNanos(-1) : age(last, clock.instant());
    }

    /**
     * Where the feed could not be read at the last try and too long before, the database is away: to ask it would only make the
     * caller wait for the answer that there is none.
     *
     * @throws IllegalStateException caused by an {@link SQLTransientConnectionException} where it is away
     */
    public void refuseWhileDatabaseIsAway(Instant now) {
        if (failing && !isTrusted(now)) {
            throw new IllegalStateException(new SQLTransientConnectionException("The feed of changes cannot be read"));
        }
    }

    Moment now() {
        return new Moment(System.nanoTime(), clock.instant());
    }

    /** What was committed before this moment has been applied. */
    void known(Moment beginning) {
        asOf = beginning;
        failing = false;
    }

    /** @return whether this is news */
    boolean failed() {
        boolean news = !failing;
        failing = true;
        return news;
    }

    private static Duration age(Moment last, Instant now) {
        Duration monotonic = Duration.ofNanos(System.nanoTime() - last.nanos);
        Duration wall = Duration.between(last.instant, now);
        return wall.compareTo(monotonic) > 0 ? wall : monotonic;
    }
}
