package org.latchkey.enforcement;

import java.time.Instant;
import java.util.List;
import org.latchkey.policy.Breach;

/**
 * What a policy has just begun to do to some tokens. Fired inside the transaction that does it, part by part, because a policy may
 * concern very many tokens: what observes it keeps none of them. The rows of the tokens are locked, those of their owners are not,
 * and must not be: whoever needs both locks owners first.
 *
 * @param kind     what is done
 * @param breach   why; {@code null} for tokens that are left alone again
 * @param tokenIds that this was not done to before, in ascending order
 * @param at       when it was done
 * @param deleteAt when they are to be deleted; {@code null} where that is not what is done
 * @param actor    user name of who put the policy into force
 * @param address  from where
 */
public record PolicyDeed(Kind kind, Breach breach, List<Long> tokenIds, Instant at, Instant deleteAt, String actor, String address) {

    public enum Kind { REFUSED, SHORTENED, TO_BE_DELETED, ALLOWED_AGAIN }

    /**
     * What it comes to for one of the tokens, for the audit.
     *
     * @param expiresAt of the token
     */
    public String detail(Instant expiresAt) {
        return switch (kind) {
            case REFUSED -> breach.name();
            case SHORTENED -> breach + ", expires " + expiresAt;
            case TO_BE_DELETED -> breach + ", deleted " + deleteAt;
            case ALLOWED_AGAIN -> "";
        };
    }
}
