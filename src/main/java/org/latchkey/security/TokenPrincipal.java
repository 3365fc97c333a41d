package org.latchkey.security;

import org.latchkey.token.Grant;

/** A program that calls with a token, on behalf of the token's owner. */
public class TokenPrincipal extends ApiPrincipal {

    private final transient Grant grant;

    public TokenPrincipal(Grant grant) {
        super(grant.owner());
        this.grant = grant;
    }

    public Grant grant() {
        return grant;
    }
}
