package org.latchkey.usage;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.latchkey.usage.UsageRecorder.TokenDay;

/**
 * What happened to a token on a day since the last write. Changed at each call, so not made anew at each; the map that holds it
 * lets one thread in at a time, and hands it over with all that was done to it.
 */
final class Uses {

    /** Who changes addresses all the time, on purpose or not, fills no memory: the calls count, further addresses do not. */
    private static final int ADDRESSES = 50;

    private final TokenDay tokenDay;
    private final Map<String, Instant> addresses = new HashMap<>();
    private long calls;
    private Instant last = Instant.MIN;

    Uses(TokenDay tokenDay) {
        this.tokenDay = tokenDay;
    }

    Uses and(Instant at, String address) {
        calls++;
        last = later(last, at);
        saw(address, at);
        return this;
    }

    Uses and(Uses other) {
        calls += other.calls;
        last = later(last, other.last);
        other.addresses.forEach(this::saw);
        return this;
    }

    private void saw(String address, Instant at) {
        if (addresses.size() < ADDRESSES || addresses.containsKey(address)) {
            addresses.merge(address, at, Uses::later);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    TokenDay tokenDay() {
        return tokenDay;
    }

    long calls() {
        return calls;
    }

    Instant last() {
        return last;
    }

    /** From where the calls came, with the last time for each. */
    Map<String, Instant> addresses() {
        return addresses;
    }
}
