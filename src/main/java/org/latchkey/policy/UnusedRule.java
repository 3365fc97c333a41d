package org.latchkey.policy;

import java.time.Duration;
import java.time.Instant;

/**
 * After how long without use a token is deleted that was made in a certain time. A change that is for new tokens only leaves the
 * earlier rule to those that exist.
 *
 * @param days     {@code null} where such tokens stay
 * @param madeFrom the first instant of that time
 * @param madeTo   the first one after it
 */
public record UnusedRule(Integer days, Instant madeFrom, Instant madeTo) {

    /**
     * How much longer than the rule says a token must be unused: uses are in the memory of a node for a minute, and for longer while
     * the database is away, before anybody else knows of them. What was used in time stays.
     */
    public static final Duration GRACE = Duration.ofHours(1);
}
