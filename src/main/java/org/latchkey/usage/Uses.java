package org.latchkey.usage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.latchkey.usage.UsageRecorder.TokenDay;

/**
 * What happened to a token on a day since the last write. Changed at each call, so not made anew at each; the map that holds it
 * lets one thread in at a time, and hands it over with all that was done to it.
 */
final class Uses {

    /** Who changes addresses all the time, on purpose or not, fills no memory: the calls count, further addresses do not. */
    private static final int ADDRESSES = 50;

    /**
     * When something was so for the last time. A number, not an object that each call makes anew: a garbage collector that keeps
     * generations apart has to look for each young object in an old one.
     */
    private static final class Last {

        private static final long MICROS = 1_000_000;
        private static final long NANOS = 1_000;

        /** Since the epoch; databases keep no more. */
        private long micros = Long.MIN_VALUE;

        private void at(Instant instant) {
            at(instant.getEpochSecond() * MICROS + instant.getNano() / NANOS);
        }

        private void at(long other) {
            micros = Math.max(micros, other);
        }

        private Instant instant() {
            return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS);
        }
    }

    private final TokenDay tokenDay;
    private final Map<String, Last> addresses = new HashMap<>();
    private final Last last = new Last();
    private long calls;

    Uses(TokenDay tokenDay) {
        this.tokenDay = tokenDay;
    }

    Uses and(Instant at, String address) {
        calls++;
        last.at(at);
        Last seen = seen(address);
        if (seen != null) {
            seen.at(at);
        }
        return this;
    }

    Uses and(Uses other) {
        calls += other.calls;
        last.at(other.last.micros);
        other.addresses.forEach((address, when) -> {
            Last seen = seen(address);
            if (seen != null) {
                seen.at(when.micros);
            }
        });
        return this;
    }

    /** {@code null} for one address too many. */
    private Last seen(String address) {
        Last seen = addresses.get(address);
        if (seen == null && addresses.size() < ADDRESSES) {
            seen = new Last();
            addresses.put(address, seen);
        }
        return seen;
    }

    TokenDay tokenDay() {
        return tokenDay;
    }

    long calls() {
        return calls;
    }

    Instant last() {
        return last.instant();
    }

    /** From where the calls came, with the last time for each. */
    Map<String, Instant> addresses() {
        return addresses.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, seen -> seen.getValue().instant()));
    }
}
