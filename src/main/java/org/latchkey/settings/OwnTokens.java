package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.latchkey.policy.Policies;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.signin.CurrentUser;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AccessTokens;

/** The signed-in user's tokens, read once per request and again after a change, and what the policy allows this user. */
@RequestScoped
class OwnTokens {

    @Inject
    AccessTokens accessTokens;

    @Inject
    Policies policies;

    @Inject
    CurrentUser currentUser;

    private List<AccessToken> tokens;
    private TokenPolicy policy;

    List<AccessToken> all() {
        if (tokens == null) {
            tokens = accessTokens.ownedBy(currentUser.caller());
        }
        return tokens;
    }

    TokenPolicy policy() {
        if (policy == null) {
            policy = policies.current().forRoles(currentUser.caller().roles());
        }
        return policy;
    }

    /** What was read is no longer true. */
    void forget() {
        tokens = null;
    }
}
