package org.latchkey.enforcement;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.latchkey.policy.PolicyBounds;
import org.latchkey.policy.TokenPolicy;

/**
 * What is done with tokens that a policy does not allow, and when.
 *
 * @param policy     that judges them
 * @param treatment  what is done
 * @param noticeDays until they are deleted, where that is chosen
 * @param now        the moment
 * @param actor      user name of who has chosen it
 * @param address    from where
 */
public record Measure(TokenPolicy policy, Treatment treatment, int noticeDays, Instant now, String actor, String address) {

    public Measure {
        // What databases keep of it, so that it is the same wherever it is written.
        now = now.truncatedTo(ChronoUnit.MICROS);
        if (treatment == Treatment.DELETE_LATER && (noticeDays < PolicyBounds.NOTICE_LEAST || noticeDays > PolicyBounds.NOTICE_MOST)) {
            throw new IllegalArgumentException("Days of notice: " + noticeDays);
        }
    }

    Instant deleteAt() {
        return now.plus(Duration.ofDays(noticeDays));
    }
}
