package org.latchkey.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.util.HashSet;
import java.util.Set;
import org.latchkey.user.Caller;

/** What the container learns of a caller. */
final class RolesOfCaller {

    /** Declared in {@code web.xml}; every user has it. */
    static final String USER = "user";

    private RolesOfCaller() {
    }

    static AuthenticationStatus tell(HttpMessageContext context, ApiPrincipal principal) {
        return tell(context, principal, principal.caller());
    }

    static AuthenticationStatus tell(HttpMessageContext context, CallerPrincipal principal, Caller caller) {
        Set<String> roles = new HashSet<>(caller.roles());
        roles.add(USER);
        return context.notifyContainerAboutLogin(principal, roles);
    }
}
