package org.latchkey.enforcement;

import java.util.Comparator;
import org.latchkey.policy.Breach;
import org.latchkey.token.AccessToken;

/**
 * A token that a policy does not allow.
 *
 * @param token  with its owner
 * @param breach why
 */
public record BreachingToken(AccessToken token, Breach breach) {

    static final Comparator<BreachingToken> BY_OWNER = Comparator.comparing((BreachingToken each) -> each.token.getOwner().getId())
            .thenComparing(each -> each.token.getId());
}
