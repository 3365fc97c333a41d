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

/** Counts accepted calls in memory until {@link UsageWriter} takes them. Refused calls are not uses, see {@link RefusalRecorder}. */
@ApplicationScoped
public class UsageRecorder {

    /** One token on one day: days since the epoch, UTC. */
    record TokenDay(long tokenId, long epochDay) {
    }

    private static final long SECONDS_OF_DAY = 86_400;

    @Inject
    Clock clock;

    private final ConcurrentHashMap<TokenDay, Uses> collected = new ConcurrentHashMap<>();

    /** @param address from where the call came */
    public void used(Grant grant, String address) {
        Instant now = clock.instant();
        collected.compute(new TokenDay(grant.tokenId(), Math.floorDiv(now.getEpochSecond(), SECONDS_OF_DAY)),
                (tokenDay, uses) -> (uses == null ? new Uses(tokenDay) : uses).and(now, address));
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
        collected.merge(uses.tokenDay(), uses, Uses::and);
    }
}
