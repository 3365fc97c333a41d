package org.latchkey.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Slows down guessing of passwords. After three failures in a row for one name from one place the next try waits a quarter of
 * an hour; after twenty in an hour for one name from anywhere there is one try a minute. A browser that the user signed in from
 * before is held up by its own failures only. Names that nobody has are treated the same, and a try that must wait is not judged
 * at all: it costs no hash, whether the name is known or not, and counts for nothing. Tokens are never held up.
 */
@ApplicationScoped
class LoginThrottle {

    private static final int IN_A_ROW = 3;
    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final int IN_AN_HOUR = 20;
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /**
     * Whether a password may be looked at.
     *
     * @param number of the try, to be settled afterwards
     * @param delay  how long not; nothing where it may
     */
    record Admission(long number, Optional<Duration> delay) {
    }

    @Inject
    LoginFailures failures;

    @Inject
    Clock clock;

    /** The try counts as a failure from here on, until it is settled: tries at the same moment cannot pass one another. */
    Admission admit(LoginSource source) {
        Instant now = clock.instant();
        long number = failures.add(source, now);
        Instant free = freeAfterRow(failures.inARow(source, now.minus(LoginFailures.KEPT), number));
        if (!source.isKnownBrowser()) {
            Instant slow = freeAfterMany(failures.ofName(source.foldedName(), now.minus(Duration.ofHours(1)), number, IN_AN_HOUR));
            free = slow.isAfter(free) ? slow : free;
        }
        if (!free.isAfter(now)) {
            return new Admission(number, Optional.empty());
        }
        failures.forget(number);
        return new Admission(number, Optional.of(Duration.between(now, free)));
    }

    /** @param failures oldest first */
    static Instant freeAfterRow(List<Instant> failures) {
        int whole = failures.size() / IN_A_ROW * IN_A_ROW;
        return whole == 0 ? Instant.MIN : failures.get(whole - 1).plus(WAIT);
    }

    /** @param failures of the last hour, newest first, at least as many as matter */
    static Instant freeAfterMany(List<Instant> failures) {
        return failures.size() < IN_AN_HOUR ? Instant.MIN : failures.get(0).plus(BETWEEN);
    }
}
