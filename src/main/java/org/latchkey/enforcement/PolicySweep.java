package org.latchkey.enforcement;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.change.Freshness;
import org.latchkey.policy.Policies;
import org.latchkey.policy.UnusedRule;

/** Deletes what is due by the policy: each minute what had notice, each hour what nobody uses. Every node does; what one has done the others find done. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PolicySweep {

    private static final Logger LOG = Logger.getLogger(PolicySweep.class.getName());

    /** Then the next one goes on: one that never ended would never be heard of. */
    private static final int MOST_TRANSACTIONS = 500;

    @Inject
    DueTokens due;

    @Inject
    Policies policies;

    @Inject
    Freshness freshness;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    public void deleteAfterNotice() {
        untilDone(due::afterNotice);
    }

    @Schedule(hour = "*", minute = "7", second = "40", persistent = false)
    public void deleteUnused() {
        if (isDatabaseThere()) {
            for (UnusedRule rule : policies.unusedRules()) {
                untilDone(() -> due.unused(rule));
            }
        }
    }

    private void untilDone(BooleanSupplier some) {
        try {
            for (int i = 0; i < MOST_TRANSACTIONS && isDatabaseThere() && some.getAsBoolean(); i++) {
                LOG.fine("Some tokens were deleted by the policy");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Tokens that the policy deletes could not be deleted; the next try is the next scheduled one", e);
        }
    }

    /** Where the feed cannot be read there is no use in trying. */
    private boolean isDatabaseThere() {
        return freshness.isTrusted(clock.instant());
    }
}
