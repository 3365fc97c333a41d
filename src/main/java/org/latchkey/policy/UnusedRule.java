package org.latchkey.policy;

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
}
