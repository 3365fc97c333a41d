package org.latchkey.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.latchkey.token.Grant;

/** Counts accepted calls in memory until {@link UsageWriter} takes them. Refused calls are not uses. */
@ApplicationScoped
public class UsageRecorder {

    /** One token on one day: days since the epoch, UTC. */
    record TokenDay(long tokenId, long epochDay) {
    }

    /** What happened to a token on a day since the last write. */
    record Uses(TokenDay tokenDay, long calls, Instant last) {

        Uses plus(Uses other) {
            return new Uses(tokenDay, calls + other.calls, last.isAfter(other.last) ? last : other.last);
        }
    }

    private static final long SECONDS_OF_DAY = 86_400;

    @Inject
    Clock clock;

    private final ConcurrentHashMap<TokenDay, Uses> collected = new ConcurrentHashMap<>();

    public void used(Grant grant) {
        Instant now = clock.instant();
        TokenDay tokenDay = new TokenDay(grant.tokenId(), Math.floorDiv(now.getEpochSecond(), SECONDS_OF_DAY));
        give(new Uses(tokenDay, 1, now));
    }

    /** Hands over all that was collected and starts anew. In the order of ids: who locks rows in one order cannot deadlock. */
    List<Uses> take() {
        List<Uses> taken = new ArrayList<>();
        collected.keySet().forEach(key -> {
            Uses uses = collected.remove(key);
            if (uses != null) {
                taken.add(uses);
            }
        });
        taken.sort(Comparator.comparingLong(uses -> uses.tokenDay().tokenId()));
        return taken;
    }

    /** Takes back what could not be written. */
    void give(Uses uses) {
        collected.merge(uses.tokenDay(), uses, Uses::plus);
    }
}
