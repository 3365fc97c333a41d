package org.latchkey.security;

import org.latchkey.user.Caller;

/** A program that calls with user name and password by HTTP Basic, RFC 7617. */
public class BasicPrincipal extends ApiPrincipal {

    public BasicPrincipal(Caller caller) {
        super(caller);
    }
}
