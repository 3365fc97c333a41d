package org.latchkey.enforcement;

import java.time.Duration;
import java.time.Instant;
import org.latchkey.policy.PolicyBounds;
import org.latchkey.policy.TokenPolicy;

/**
 * What is done with tokens that a policy does not allow, and when.
 *
 * @param policy     that judges them
 * @param treatment  what is done
 * @param noticeDays until they are deleted, where that is chosen
 * @param now        the moment
 */
public record Measure(TokenPolicy policy, Treatment treatment, int noticeDays, Instant now) {

    public Measure {
        if (treatment == Treatment.DELETE_LATER && (noticeDays < PolicyBounds.NOTICE_LEAST || noticeDays > PolicyBounds.NOTICE_MOST)) {
            throw new IllegalArgumentException("Days of notice: " + noticeDays);
        }
    }

    Instant deleteAt() {
        return now.plus(Duration.ofDays(noticeDays));
    }
}
