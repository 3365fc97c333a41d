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

    GENERATED, REGENERATED, DELETED, DELETED_BY_POLICY, DELETED_UNUSED, NEW_ADDRESS,
    REFUSED_BY_POLICY, SHORTENED_BY_POLICY, DELETION_TO_COME,
    EXPIRES_IN_30_DAYS(30), EXPIRES_IN_7_DAYS(7), EXPIRES_IN_1_DAY(1), EXPIRED(0);

    /** What happened longer ago is not told any more. */
    static final Duration BACKLOG = Duration.ofDays(7);

    /** All that has to do with expiry, the nearest first. */
    static final List<NoticeKind> OF_EXPIRY = List.of(EXPIRED, EXPIRES_IN_1_DAY, EXPIRES_IN_7_DAYS, EXPIRES_IN_30_DAYS);

    static final List<NoticeKind> WARNINGS = List.of(EXPIRES_IN_1_DAY, EXPIRES_IN_7_DAYS, EXPIRES_IN_30_DAYS);

    /** What a policy does to a token that goes on living. */
    static final Set<NoticeKind> OF_POLICY = EnumSet.of(REFUSED_BY_POLICY, SHORTENED_BY_POLICY, DELETION_TO_COME);

    private static final int NEVER = -1;

    private final int daysBefore;

    NoticeKind() {
        this(NEVER);
    }

    NoticeKind(int daysBefore) {
        this.daysBefore = daysBefore;
    }

    /**
     * What users may choose, in the order of a token's life: all but that somebody else has deleted a token or will, which is
     * always told.
     */
    public static Set<NoticeKind> choices() {
        return EnumSet.complementOf(EnumSet.of(REGENERATED, DELETED, DELETED_BY_POLICY, DELETED_UNUSED, SHORTENED_BY_POLICY, DELETION_TO_COME));
    }

    /** What is chosen together with this. */
    NoticeKind choice() {
        return switch (this) {
            case REGENERATED -> GENERATED;
            case SHORTENED_BY_POLICY -> REFUSED_BY_POLICY;
            default -> this;
        };
    }

    boolean isAlwaysTold() {
        return !choices().contains(choice());
    }

    boolean isOfPolicy() {
        return OF_POLICY.contains(this);
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
