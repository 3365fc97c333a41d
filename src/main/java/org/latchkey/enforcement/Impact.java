package org.latchkey.enforcement;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.latchkey.policy.Breach;
import org.latchkey.policy.TokenPolicy;

/**
 * What a policy that is not saved yet would do to the tokens that exist.
 *
 * @param policy       the one that judges
 * @param version      of the policy in force at that moment
 * @param at           the moment: what changes by the mere passing of time afterwards changes no judgement
 * @param byBreach     how many tokens it does not allow, each counted once; every reason is there
 * @param users        whose tokens these are
 * @param allowedAgain tokens that an earlier policy refuses or is about to delete and that this one allows
 * @param fingerprint  equal where the same policy finds the same tokens
 */
public record Impact(TokenPolicy policy, long version, Instant at, Map<Breach, Integer> byBreach, int users, int allowedAgain, String fingerprint)
        implements Serializable {

    /** Those that would be affected. */
    public int tokens() {
        return byBreach.values().stream().mapToInt(Integer::intValue).sum();
    }
}
