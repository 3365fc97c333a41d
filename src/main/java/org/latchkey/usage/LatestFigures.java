package org.latchkey.usage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenFilter;
import org.latchkey.token.TokenStatus;

/** The figures that this node counted last. To count a million tokens takes longer than a page may, so no page waits for it. */
@ApplicationScoped
public class LatestFigures {

    private static final int MOST_USED = 10;
    /** Less than any proxy waits for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Resource
    ManagedExecutorService executor;

    @Inject
    AllTokens tokens;

    @Inject
    OverallUsage usage;

    @Inject
    Clock clock;

    private LatestCount<Figures> latest;

    @PostConstruct
    void begin() {
        latest = new LatestCount<>(this::count, executor, System::nanoTime);
    }

    /** What is known in a moment; where it is not new, it is counted anew. */
    public Optional<Figures> known() {
        return latest.known();
    }

    /** Waits for the count that is under way, but not for ever. */
    public Optional<Figures> counted() {
        return latest.knownAfter(LONGEST);
    }

    public boolean isCounting() {
        return latest.isUnderWay();
    }

    private Figures count() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Figures(now, active(null, null), active(Figures.SOON, null), active(Figures.LATER, null), active(null, Figures.UNUSED),
                usage.top(today.minusDays(Figures.LATER - 1), MOST_USED));
    }

    private long active(Integer expiresWithin, Integer unusedFor) {
        return tokens.total(new TokenFilter(null, null, TokenStatus.ACTIVE, expiresWithin, unusedFor));
    }
}
