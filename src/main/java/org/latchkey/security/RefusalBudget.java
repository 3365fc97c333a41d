package org.latchkey.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import org.latchkey.web.LogText;

/**
 * Bounds what one place (see {@code ClientAddress}) can make the database and the log do with secrets that are refused. After so
 * many in a minute it gets a small number of look-ups, for whoever shares the address with the one who guesses; secrets that are
 * remembered need none and go on working. The minute begins with the first refusal.
 */
@ApplicationScoped
class RefusalBudget {

    static final int FREE = 100;
    static final int LOOK_UPS = 10;

    private static final Logger LOG = Logger.getLogger("org.latchkey.security.refused");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** An entry takes about 200 bytes. */
    private static final long PLACES = 50_000;
    private static final int ADDRESS_MAX = 100;

    /** What a place did since the first refusal of its minute. */
    private static final class Minute {

        private final long beginning;
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger lookedUp = new AtomicInteger();

        Minute(long beginning) {
            this.beginning = beginning;
        }
    }

    private final LongSupplier nanoTime;
    private final Cache<String, Minute> minutes;

    RefusalBudget() {
        this(System::nanoTime);
    }

    RefusalBudget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.minutes = Caffeine.newBuilder().maximumSize(PLACES).expireAfterWrite(MINUTE).ticker(nanoTime::getAsLong)
                .executor(Runnable::run).removalListener((String place, Minute minute, RemovalCause cause) -> sumUp(place, minute)).build();
    }

    boolean mayLookUp(String place) {
        Minute minute = minutes.getIfPresent(place);
        return minute == null || minute.refused.get() < FREE || minute.lookedUp.incrementAndGet() <= LOOK_UPS;
    }

    /**
     * One more refusal.
     *
     * @return whether the log should have a line of its own for it; all others are summed up at the end of the minute
     */
    boolean count(String place) {
        return minutes.get(place, key -> new Minute(nanoTime.getAsLong())).refused.incrementAndGet() <= FREE;
    }

    /** When the place is free again. */
    Duration untilNext(String place) {
        Minute minute = minutes.getIfPresent(place);
        return minute == null ? Duration.ZERO : MINUTE.minusNanos(nanoTime.getAsLong() - minute.beginning);
    }

    private static void sumUp(String place, Minute minute) {
        int more = minute.refused.get() - FREE;
        if (more > 0) {
            LOG.info(() -> "refused more=" + more + " within a minute address=\"" + LogText.plain(place, ADDRESS_MAX) + "\"");
        }
    }
}
