package org.latchkey.change;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.latchkey.change.Freshness.Moment;
import org.latchkey.web.DatabaseAway;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration TOO_OLD = Freshness.BOUND.plusMillis(1);

    private final Freshness freshness = new Freshness(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void trustsNothingBeforeTheFirstRead() {
        assertFalse(freshness.isTrusted(NOW));
        assertTrue(freshness.age().isNegative());
    }

    @Test
    void trustsWhatWasReadJustNow() {
        freshness.known(freshness.now());
        assertTrue(freshness.isTrusted(NOW));
    }

    @Test
    void trustsNothingThatIsOldByTheWallAlone() {
        freshness.known(new Moment(System.nanoTime(), NOW.minus(TOO_OLD)));
        assertFalse(freshness.isTrusted(NOW));
    }

    @Test
    void trustsNothingThatIsOldByTheMonotonicClockAlone() {
        freshness.known(new Moment(System.nanoTime() - TOO_OLD.toNanos(), NOW.plusSeconds(3600)));
        assertFalse(freshness.isTrusted(NOW));
    }

    @Test
    void countsTheAgeFromTheBeginningOfTheRead() {
        Moment beginning = new Moment(System.nanoTime() - TOO_OLD.toNanos(), NOW);
        freshness.known(beginning);
        assertFalse(freshness.isTrusted(NOW));
    }

    @Test
    void takesTheDatabaseForAwayOnceAReadFailedAndKnowledgeIsOld() {
        assertDoesNotThrow(() -> freshness.refuseWhileDatabaseIsAway(NOW));
        freshness.known(new Moment(System.nanoTime(), NOW));
        freshness.failed();
        assertDoesNotThrow(() -> freshness.refuseWhileDatabaseIsAway(NOW));
        Exception away = assertThrows(IllegalStateException.class, () -> freshness.refuseWhileDatabaseIsAway(NOW.plus(TOO_OLD)));
        assertTrue(DatabaseAway.isCauseOf(away));
    }

    @Test
    void isBackWithTheNextReadThatSucceeds() {
        freshness.failed();
        freshness.known(freshness.now());
        assertDoesNotThrow(() -> freshness.refuseWhileDatabaseIsAway(NOW));
        assertTrue(freshness.isTrusted(NOW));
    }
}
