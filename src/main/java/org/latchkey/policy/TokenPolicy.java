package org.latchkey.policy;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be issued. A lifetime is counted in days of 24 hours from the moment of creation; a person chooses a day, and the
 * token lasts to the end of that day where the person is, or to the end of the longest lifetime if that comes first.
 *
 * <p>People with an exempt role are bound by none of it but the bounds that hold for every policy: 365 days, and 1,000 active
 * tokens at one time. {@link #forRoles} is the policy as it is for one person.
 *
 * @param longestLifetimeDays   from creation
 * @param defaultLifetimeDays   what the form proposes
 * @param mostActiveTokens      of one user at one time; expired and deleted tokens do not count
 * @param tokensAllowed         whether people may have tokens at all
 * @param deleteUnusedAfterDays for which nobody has called with a token; {@code null} where unused tokens stay
 * @param exemptRoles           whose owners are not bound, sorted
 */
public record TokenPolicy(int longestLifetimeDays, int defaultLifetimeDays, int mostActiveTokens, boolean tokensAllowed,
        Integer deleteUnusedAfterDays, Set<String> exemptRoles) implements Serializable {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public TokenPolicy {
        exemptRoles = Collections.unmodifiableSet(new TreeSet<>(exemptRoles));
    }

    public boolean isExempt(Set<String> roles) {
        return !Collections.disjoint(exemptRoles, roles);
    }

    /** What holds for a person with these roles. */
    public TokenPolicy forRoles(Set<String> roles) {
        return isExempt(roles) ? new TokenPolicy(PolicyBounds.LONGEST_LIFETIME, defaultLifetimeDays, PolicyBounds.MOST_ACTIVE, true, null, exemptRoles)
                : this;
    }

    /** The instant at which a token ends whose last day is the given one. */
    public Instant expiry(LocalDate lastDay, ZoneId zone, Instant now) {
        // Where clocks go back over midnight the last second comes twice: the day ends with the second one.
        Instant endOfDay = lastDay.atTime(LAST_SECOND).atZone(zone).withLaterOffsetAtOverlap().toInstant();
        Instant longest = now.plus(Duration.ofDays(longestLifetimeDays));
        return endOfDay.isBefore(longest) ? endOfDay : longest;
    }

    /** The last day that may be chosen now: where the longest lifetime ends, by the local calendar. */
    public LocalDate latestDay(ZoneId zone, Instant now) {
        return dayAfter(longestLifetimeDays, zone, now);
    }

    /** The local date after so many days of 24 hours. Calendar days would overshoot the longest lifetime when a clock changes. */
    public LocalDate dayAfter(int days, ZoneId zone, Instant now) {
        return LocalDate.ofInstant(now.plus(Duration.ofDays(days)), zone);
    }

    /** Why a token may not last to the end of this day, if it may not. */
    public Optional<PolicyViolation> violation(LocalDate lastDay, ZoneId zone, Instant now) {
        if (lastDay == null) {
            return Optional.of(new PolicyViolation("expiration", "policy.expiration.missing"));
        }
        LocalDate latest = latestDay(zone, now);
        if (lastDay.isAfter(latest)) {
            return Optional.of(new PolicyViolation("expiration", "policy.expiration.late", latest, longestLifetimeDays));
        }
        if (lastDay.isBefore(LocalDate.ofInstant(now, zone)) || !expiry(lastDay, zone, now).isAfter(now)) {
            return Optional.of(new PolicyViolation("expiration", "policy.expiration.past"));
        }
        return Optional.empty();
    }
}
