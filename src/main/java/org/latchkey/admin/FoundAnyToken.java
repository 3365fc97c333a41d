package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.latchkey.signin.CurrentUser;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenStatus;
import org.latchkey.web.ClientAddress;

/** "Found a token?" for administrators: says whose a pasted secret is. The secret goes no further than the look-up. */
@Named
@RequestScoped
public class FoundAnyToken {

    @Inject
    AllTokens tokens;

    @Inject
    CurrentUser currentUser;

    @Inject
    ClientAddress clients;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private String secret;
    private boolean looked;
    private AccessToken token;

    public void look() {
        token = tokens.lookUp(currentUser.caller(), secret, clients.of(request)).orElse(null);
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
