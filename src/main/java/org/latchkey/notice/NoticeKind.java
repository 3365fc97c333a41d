package org.latchkey.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What owners are told of. */
public enum NoticeKind {

    GENERATED, REGENERATED, DELETED, NEW_ADDRESS, EXPIRES_IN_30_DAYS(30), EXPIRES_IN_7_DAYS(7), EXPIRES_IN_1_DAY(1), EXPIRED(0);

    /** What happened longer ago is not told any more. */
    static final Duration BACKLOG = Duration.ofDays(7);

    /** All that has to do with expiry, the nearest first. */
    static final List<NoticeKind> OF_EXPIRY = List.of(EXPIRED, EXPIRES_IN_1_DAY, EXPIRES_IN_7_DAYS, EXPIRES_IN_30_DAYS);

    static final List<NoticeKind> WARNINGS = List.of(EXPIRES_IN_1_DAY, EXPIRES_IN_7_DAYS, EXPIRES_IN_30_DAYS);

    private static final int NEVER = -1;

    private final int daysBefore;

    NoticeKind() {
        this(NEVER);
    }

    NoticeKind(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /** What users may choose, in the order of a token's life: all but that somebody else deleted a token, which is always told. */
    public static Set<NoticeKind> choices() {
        return EnumSet.complementOf(EnumSet.of(REGENERATED, DELETED));
    }

    /** What is chosen together with this. */
    NoticeKind choice() {
        return this == REGENERATED ? GENERATED : this;
    }

    boolean isOfExpiry() {
        return daysBefore != NEVER;
    }

    /** Whether it tells of an expiry that is still to come. */
    boolean isWarning() {
        return WARNINGS.contains(this);
    }

    int daysBefore() {
        return daysBefore;
    }

    /** When it is due for a token that expires at this instant. */
    Instant dueBefore(Instant expiry) {
        return expiry.minus(Duration.ofDays(daysBefore));
    }

    /** What makes this superfluous where it was told already: the same, and of the expiry what is nearer to it. */
    Collection<NoticeKind> thisAndNearer() {
        return isOfExpiry() ? OF_EXPIRY.subList(0, OF_EXPIRY.indexOf(this) + 1) : Set.of(this);
    }

    /** The part of the message keys that texts of this kind have. */
    String word() {
        return isWarning() ? "EXPIRES" : name();
    }

    static Stream<String> names(Collection<NoticeKind> kinds) {
        return kinds.stream().map(NoticeKind::name);
    }
}
