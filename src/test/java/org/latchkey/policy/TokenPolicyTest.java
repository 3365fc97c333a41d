package org.latchkey.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPolicyTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final TokenPolicy policy = new TokenPolicy(365, 30, 5, true, null, Set.of());

    @Test
    void lastsToTheLastSecondOfTheChosenDayWhereThePersonIs() {
        Instant now = at("2026-11-24T10:00", TORONTO);
        assertEquals(ZonedDateTime.of(LocalDateTime.parse("2026-12-24T23:59:59"), TORONTO).toInstant(),
                policy.expiry(LocalDate.parse("2026-12-24"), TORONTO, now));
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-11-24T00:00:01, 2027-11-24",
        "Pacific/Kiritimati, 2026-11-24T23:59:58, 2027-11-24",
        "Pacific/Pago_Pago, 2026-11-24T00:00:01, 2027-11-24",
        "Pacific/Pago_Pago, 2026-11-24T23:59:58, 2027-11-24",
        "UTC, 2027-06-01T12:00, 2028-05-31",
    })
    void lastDayIsExactlyThreeHundredSixtyFiveDaysAway(ZoneId zone, LocalDateTime local, LocalDate latest) {
        Instant now = local.atZone(zone).toInstant();
        assertEquals(latest, policy.latestDay(zone, now));
        assertEquals(now.plus(YEAR), policy.expiry(latest, zone, now));
        assertTrue(policy.violation(latest, zone, now).isEmpty());
        assertEquals("policy.expiration.late", policy.violation(latest.plusDays(1), zone, now).orElseThrow().messageKey());
    }

    @Test
    void aYearAcrossAClockChangeIsThreeHundredSixtyFiveTimesTwentyFourHours() {
        // Clocks go forward on 8 March 2026 and on 14 March 2027: this year has one change more than the calendar day that it ends on.
        Instant winter = at("2026-03-10T00:30", TORONTO);
        assertEquals(LocalDate.parse("2027-03-09"), policy.latestDay(TORONTO, winter));
        assertEquals(at("2027-03-09T23:30", TORONTO), policy.expiry(LocalDate.parse("2027-03-09"), TORONTO, winter));
        assertEquals("policy.expiration.late", policy.violation(LocalDate.parse("2027-03-10"), TORONTO, winter).orElseThrow().messageKey());
        assertEquals(policy.latestDay(TORONTO, winter), policy.dayAfter(365, TORONTO, winter));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 60, 90, 180, 365})
    void everyPresetIsAllowedAtEveryHourOfAYearOfClockChanges(int days) {
        Instant start = at("2026-01-01T00:15", TORONTO);
        for (int hour = 0; hour < 366 * 24; hour++) {
            Instant now = start.plus(Duration.ofHours(hour));
            LocalDate day = policy.dayAfter(days, TORONTO, now);
            assertTrue(policy.violation(day, TORONTO, now).isEmpty(), () -> days + " days from " + now);
            Duration lifetime = Duration.between(now, policy.expiry(day, TORONTO, now));
            assertTrue(lifetime.compareTo(YEAR) <= 0 && lifetime.compareTo(Duration.ofDays(days - 1)) > 0, lifetime::toString);
        }
    }

    @Test
    void aDayWithTwoMidnightHoursEndsWithTheSecond() {
        ZoneId azores = ZoneId.of("Atlantic/Azores");
        Instant now = at("2026-10-01T12:00", azores);
        // Clocks go back from 01:00 to 00:00 on 25 October: 23:59:59 of the 24th is unique, and comes once.
        assertEquals(Instant.parse("2026-10-24T23:59:59Z"), policy.expiry(LocalDate.parse("2026-10-24"), azores, now));
        ZoneId havana = ZoneId.of("America/Havana");
        assertEquals(Instant.parse("2026-11-01T03:59:59Z"), policy.expiry(LocalDate.parse("2026-10-31"), havana, now));
        ZoneId asuncion = ZoneId.of("America/Asuncion");
        Instant then = at("2024-03-01T12:00", asuncion);
        // On 24 March 2024 clocks went from 00:00 back to 23:00 of the 23rd: that day had 25 hours.
        assertEquals(Instant.parse("2024-03-24T03:59:59Z"), policy.expiry(LocalDate.parse("2024-03-23"), asuncion, then));
    }

    @Test
    void todayIsAllowedUntilItsLastSecond() {
        LocalDate day = LocalDate.parse("2026-11-24");
        assertTrue(policy.violation(day, TORONTO, at("2026-11-24T23:59:58", TORONTO)).isEmpty());
        assertEquals("policy.expiration.past", policy.violation(day, TORONTO, at("2026-11-24T23:59:59", TORONTO)).orElseThrow().messageKey());
    }

    @Test
    void refusesYesterdayAndNoDayAtAll() {
        Instant now = at("2026-11-24T10:00", TORONTO);
        assertEquals("policy.expiration.past", policy.violation(LocalDate.parse("2026-11-23"), TORONTO, now).orElseThrow().messageKey());
        assertEquals("policy.expiration.missing", policy.violation(null, TORONTO, now).orElseThrow().messageKey());
    }

    @Test
    void anExemptRoleLiftsAllButTheBoundsOfEveryPolicy() {
        TokenPolicy strict = new TokenPolicy(30, 7, 2, false, 14, Set.of("Robots", "Operators"));
        TokenPolicy lifted = strict.forRoles(Set.of("Sales", "Robots"));
        Instant now = at("2026-11-24T10:00", TORONTO);
        assertTrue(lifted.tokensAllowed());
        assertEquals(now.plus(YEAR), lifted.expiry(lifted.latestDay(TORONTO, now), TORONTO, now));
        assertEquals(1_000, lifted.mostActiveTokens());
        assertNull(lifted.deleteUnusedAfterDays());
        assertEquals(strict, strict.forRoles(Set.of("Sales", "robots")));
        assertEquals(strict, strict.forRoles(Set.of()));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
