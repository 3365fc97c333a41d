package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.latchkey.signin.CurrentUser;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AccessTokens;

/** The signed-in user's tokens, read once per request and again after a change. */
@RequestScoped
class OwnTokens {

    @Inject
    AccessTokens accessTokens;

    @Inject
    CurrentUser currentUser;

    private List<AccessToken> tokens;

    List<AccessToken> all() {
        if (tokens == null) {
            tokens = accessTokens.ownedBy(currentUser.caller());
        }
        return tokens;
    }

    /** What was read is no longer true. */
    void forget() {
        tokens = null;
    }
}
