package org.latchkey.security;

import jakarta.security.enterprise.CallerPrincipal;
import org.latchkey.user.Caller;

/** A caller that API resources accept. A browser session's principal is not one, so a misrouted request fails closed. */
public abstract class ApiPrincipal extends CallerPrincipal {

    private final transient Caller caller;

    protected ApiPrincipal(Caller caller) {
        super(caller.userName());
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}
