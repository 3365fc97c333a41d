package org.latchkey.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a change of the policy changes, for the audit: every value that is another one, old and new. */
public final class PolicyDifference {

    private final List<String> parts = new ArrayList<>();

    private PolicyDifference() {
    }

    /** Empty where both say the same. */
    public static String between(TokenPolicy before, TokenPolicy after) {
        PolicyDifference difference = new PolicyDifference();
        difference.add("longest", before.longestLifetimeDays(), after.longestLifetimeDays());
        difference.add("default", before.defaultLifetimeDays(), after.defaultLifetimeDays());
        difference.add("most", before.mostActiveTokens(), after.mostActiveTokens());
        difference.add("allowed", before.tokensAllowed(), after.tokensAllowed());
        difference.add("unused", days(before), days(after));
        difference.add("exempt", roles(before), roles(after));
        return String.join(", ", difference.parts);
    }

    private void add(String name, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(name + " " + before + " -> " + after);
        }
    }

    private static Object days(TokenPolicy policy) {
        return Objects.requireNonNullElse(policy.deleteUnusedAfterDays(), "never");
    }

    private static String roles(TokenPolicy policy) {
        return "[" + String.join(", ", policy.exemptRoles()) + "]";
    }
}
