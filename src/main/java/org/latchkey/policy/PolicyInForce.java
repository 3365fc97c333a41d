package org.latchkey.policy;

import java.io.Serializable;
import java.time.Instant;

/**
 * The policy with its history.
 *
 * @param policy    what it says
 * @param version   raised by each change
 * @param changedAt the last time; {@code null} for the policy that Latchkey came with
 * @param changedBy user name of who did it, as it was then
 */
public record PolicyInForce(TokenPolicy policy, long version, Instant changedAt, String changedBy) implements Serializable {
}
