package org.latchkey.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static List<Instant> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(minute -> NOON.plus(Duration.ofMinutes(minute))).toList();
    }

    @Test
    void letsTwoFailuresPass() {
        assertEquals(Instant.MIN, LoginThrottle.freeAfterRow(minutes()));
        assertEquals(Instant.MIN, LoginThrottle.freeAfterRow(minutes(0, 1)));
    }

    @Test
    void waitsAQuarterOfAnHourAfterTheThird() {
        assertEquals(NOON.plus(Duration.ofMinutes(17)), LoginThrottle.freeAfterRow(minutes(0, 1, 2)));
    }

    @Test
    void countsThreeInARowHoweverSlowly() {
        assertEquals(NOON.plus(Duration.ofMinutes(215)), LoginThrottle.freeAfterRow(minutes(0, 100, 200)));
    }

    @Test
    void givesThreeTriesAfterEachWait() {
        assertEquals(NOON.plus(Duration.ofMinutes(17)), LoginThrottle.freeAfterRow(minutes(0, 1, 2, 17, 18)));
        assertEquals(NOON.plus(Duration.ofMinutes(34)), LoginThrottle.freeAfterRow(minutes(0, 1, 2, 17, 18, 19)));
    }

    @Test
    void slowsDownToATryAMinuteAfterTwentyInAnHour() {
        assertEquals(Instant.MIN, LoginThrottle.freeAfterMany(Collections.nCopies(19, NOON)));
        assertEquals(NOON.plus(Duration.ofMinutes(1)), LoginThrottle.freeAfterMany(Collections.nCopies(20, NOON)));
    }
}
