package org.latchkey.policy;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.web.Text;

/** What every policy keeps to, whoever makes it. */
public final class PolicyBounds {

    /** Days. The promise of the product: nothing that is issued lasts longer. */
    public static final int LONGEST_LIFETIME = 365;
    /** Far above what a person looks after, and low enough to stop a script that generates without end. */
    public static final int MOST_ACTIVE = 1_000;
    /** Days. Below a week a holiday would cost people their tokens. */
    public static final int UNUSED_LEAST = 7;
    /** Days. A token ends by itself after as many. */
    public static final int UNUSED_MOST = LONGEST_LIFETIME;
    /** In code points: the audit keeps the old list and the new one in one entry. */
    public static final int ROLES_LENGTH = 140;
    public static final int NOTICE_LEAST = 1;
    public static final int NOTICE_MOST = 90;

    private PolicyBounds() {
    }

    /** What a policy must change to be one that can be saved; empty where that is nothing. */
    public static List<PolicyViolation> violations(TokenPolicy policy) {
        List<PolicyViolation> violations = new ArrayList<>();
        if (!isIn(policy.longestLifetimeDays(), 1, LONGEST_LIFETIME)) {
            violations.add(new PolicyViolation("longest", "policy.longest.range", 1, LONGEST_LIFETIME));
        } else if (!isIn(policy.defaultLifetimeDays(), 1, policy.longestLifetimeDays())) {
            violations.add(new PolicyViolation("default", "policy.default.range", policy.longestLifetimeDays()));
        }
        if (!isIn(policy.mostActiveTokens(), 1, MOST_ACTIVE)) {
            violations.add(new PolicyViolation("most", "policy.most.range", 1, MOST_ACTIVE));
        }
        if (policy.deleteUnusedAfterDays() != null && !isIn(policy.deleteUnusedAfterDays(), UNUSED_LEAST, UNUSED_MOST)) {
            violations.add(new PolicyViolation("unused", "policy.unused.range", UNUSED_LEAST, UNUSED_MOST));
        }
        String roles = String.join(", ", policy.exemptRoles());
        if (Text.length(roles) > ROLES_LENGTH) {
            violations.add(new PolicyViolation("roles", "policy.roles.long", ROLES_LENGTH, Text.length(roles)));
        }
        if (Text.hasForbiddenCharacter(roles)) {
            violations.add(new PolicyViolation("roles", "policy.roles.control"));
        }
        return violations;
    }

    private static boolean isIn(int number, int least, int most) {
        return least <= number && number <= most;
    }
}
