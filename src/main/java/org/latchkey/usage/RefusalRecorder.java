package org.latchkey.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import org.latchkey.token.Verification.Reason;

/** Counts refused calls in memory until {@link UsageWriter} takes them: all by day and reason, those of known tokens also by token. */
@ApplicationScoped
public class RefusalRecorder {

    /** UTC. */
    record RefusalDay(LocalDate day, Reason reason) {
    }

    record TokenRefusal(long tokenId, Reason reason) {
    }

    /** The same thing happening again and again. */
    record Times(long calls, Instant lastAt, String lastAddress) {

        Times and(Times other) {
            Times later = lastAt.isAfter(other.lastAt) ? this : other;
            return new Times(calls + other.calls, later.lastAt, later.lastAddress);
        }
    }

    /** What was counted of one thing. */
    record Counted<K>(K what, Times times) {
    }

    @Inject
    Clock clock;

    private final ConcurrentHashMap<RefusalDay, Times> days = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<TokenRefusal, Times> tokens = new ConcurrentHashMap<>();

    /** @param tokenId {@code null} where no token is known */
    public void refused(Reason reason, Long tokenId, String address) {
        Instant now = clock.instant();
        Times once = new Times(1, now, address);
        BinaryOperator<Times> and = Times::and;
        days.merge(new RefusalDay(LocalDate.ofInstant(now, ZoneOffset.UTC), reason), once, and);
        if (tokenId != null) {
            tokens.merge(new TokenRefusal(tokenId, reason), once, and);
        }
    }

    List<Counted<RefusalDay>> takeDays() {
        return taken(days, Comparator.comparing(RefusalDay::day).thenComparing(RefusalDay::reason));
    }

    List<Counted<TokenRefusal>> takeTokens() {
        return taken(tokens, Comparator.comparing(TokenRefusal::tokenId).thenComparing(TokenRefusal::reason));
    }

    /** In one order: who locks rows in one order cannot deadlock. */
    private static <K> List<Counted<K>> taken(ConcurrentHashMap<K, Times> collected, Comparator<K> order) {
        List<Counted<K>> taken = new ArrayList<>();
        collected.keySet().forEach(key -> {
            Times times = collected.remove(key);
            if (times != null) {
                taken.add(new Counted<>(key, times));
            }
        });
        taken.sort(Comparator.comparing(Counted::what, order));
        return taken;
    }

    void giveDay(Counted<RefusalDay> counted) {
        days.merge(counted.what(), counted.times(), Times::and);
    }

    void giveToken(Counted<TokenRefusal> counted) {
        tokens.merge(counted.what(), counted.times(), Times::and);
    }
}
