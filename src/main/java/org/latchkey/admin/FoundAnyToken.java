package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenStatus;

/** "Found a token?" for administrators: says whose a pasted secret is. The secret goes no further than the look-up. */
@Named
@RequestScoped
public class FoundAnyToken {

    @Inject
    AllTokens tokens;

    @Inject
    Clock clock;

    private String secret;
    private boolean looked;
    private AccessToken token;

    public void look() {
        token = tokens.found(secret).orElse(null);
        secret = null;
        looked = true;
    }

    /** Whether it was looked up and is nobody's. */
    public boolean isUnknown() {
        return looked && token == null;
    }

    /** {@code null} where nothing was looked up or nothing found. */
    public AccessToken getToken() {
        return token;
    }

    public boolean isDeletable() {
        return token != null && token.statusAt(clock.instant()) != TokenStatus.DELETED;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
