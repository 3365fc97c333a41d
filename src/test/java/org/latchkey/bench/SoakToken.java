package org.latchkey.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.latchkey.harness.TestToken;

/** A token whose life is known to the microsecond here, so that each answer to it can be judged. */
final class SoakToken {

    /** A call that begins later than this after the answer to the deletion is refused on every node. */
    private static final Duration PROMISE = Duration.ofSeconds(1);
    private static final int ACCEPTED = 200;
    private static final int REFUSED = 401;
    private static final int DELETED = 204;

    private final TestToken token;
    private final Instant expiresAt;
    private volatile boolean deletionBegun;
    private volatile long deletedAt;
    private volatile boolean deleted;

    SoakToken(TestToken token, Instant expiresAt) {
        this.token = token;
        this.expiresAt = expiresAt;
    }

    String secret() {
        return token.secret();
    }

    /** Whether it is good, and will be for a while. */
    boolean isGoodFor(Duration time) {
        return !deletionBegun && Instant.now().plus(time).isBefore(expiresAt);
    }

    /** From now on nobody can tell whether it is accepted, until the deletion is answered. */
    void deletionBegins() {
        deletionBegun = true;
    }

    /** @return what is wrong with the status, if anything is */
    Optional<String> deletionAnswered(int status) {
        if (status == DELETED) {
            deletedAt = System.nanoTime();
            deleted = true;
            return Optional.empty();
        }
        return Instant.now().isBefore(expiresAt) ? Optional.of("The deletion of " + token + " was answered with status " + status)
                : Optional.empty();
    }

    /** How long after the answer to its deletion a call began, in nanoseconds; empty where it is not deleted or began before. */
    OptionalLong sinceDeletion(Moment beginning) {
        long since = beginning.nanos() - deletedAt;
        return deleted && since > 0 ? OptionalLong.of(since) : OptionalLong.empty();
    }

    /** What is wrong with the status of an answer that has just come, if anything is. */
    Optional<String> faultOf(int status, Moment beginning) {
        return switch (status) {
            case ACCEPTED -> acceptanceFault(beginning);
            case REFUSED -> !deletionBegun && Instant.now().isBefore(expiresAt)
                    ? Optional.of(token + " was refused " + Duration.between(Instant.now(), expiresAt) + " before its expiry")
                    : Optional.empty();
            default -> Optional.of(token + " was answered with status " + status);
        };
    }

    private Optional<String> acceptanceFault(Moment beginning) {
        if (!beginning.instant().isBefore(expiresAt)) {
            return Optional.of(token + " was accepted " + Duration.between(expiresAt, beginning.instant()) + " after its expiry");
        }
        return sinceDeletion(beginning).stream().filter(since -> since > PROMISE.toNanos())
                .mapToObj(since -> token + " was accepted " + since / 1_000_000 + " ms after the answer to its deletion").findFirst();
    }

    /** When a call began, by the clock that measures and by the one that tells the time. */
    record Moment(long nanos, Instant instant) {

        static Moment now() {
            return new Moment(System.nanoTime(), Instant.now());
        }
    }
}
