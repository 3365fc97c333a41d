package org.latchkey.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.usage.UsageRecorder.TokenDay;

class UsesTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123456Z");

    private static Uses uses() {
        return new Uses(new TokenDay(7, 20_788));
    }

    @Test
    void countsCallsAndKeepsTheLastTimeOfEachAddress() {
        Uses uses = uses().and(NOON, "192.0.2.1").and(NOON.plusSeconds(2), "192.0.2.2").and(NOON.plusSeconds(1), "192.0.2.1")
                .and(NOON.minusSeconds(1), "192.0.2.1");
        assertEquals(4, uses.calls());
        assertEquals(NOON.plusSeconds(2), uses.last());
        assertEquals(Map.of("192.0.2.1", NOON.plusSeconds(1), "192.0.2.2", NOON.plusSeconds(2)), uses.addresses());
    }

    @Test
    void keepsMicrosecondsOfAnyTime() {
        assertEquals(NOON, uses().and(NOON.plusNanos(999), "192.0.2.1").last());
        Instant early = Instant.EPOCH.minusMillis(1_500).minus(1, ChronoUnit.MICROS);
        assertEquals(early, uses().and(early, "192.0.2.1").last());
    }

    @Test
    void addsUpWhatWasGivenBack() {
        Uses earlier = uses().and(NOON, "192.0.2.1").and(NOON, "192.0.2.3");
        Uses later = uses().and(NOON.plusSeconds(1), "192.0.2.1");
        for (Uses sum : new Uses[] {uses().and(earlier).and(later), uses().and(later).and(earlier)}) {
            assertEquals(3, sum.calls());
            assertEquals(NOON.plusSeconds(1), sum.last());
            assertEquals(Map.of("192.0.2.1", NOON.plusSeconds(1), "192.0.2.3", NOON), sum.addresses());
        }
    }

    @Test
    void doesNotKeepMoreAddressesThanFifty() {
        Uses uses = uses();
        IntStream.rangeClosed(1, 60).forEach(number -> uses.and(NOON, "192.0.2." + number));
        uses.and(NOON.plusSeconds(1), "192.0.2.1").and(NOON.plusSeconds(2), "192.0.2.60");
        assertEquals(62, uses.calls());
        assertEquals(50, uses.addresses().size());
        assertEquals(NOON.plusSeconds(1), uses.addresses().get("192.0.2.1"));
        assertFalse(uses.addresses().containsKey("192.0.2.60"));
        assertEquals(50, uses().and(uses).addresses().size());
    }
}
