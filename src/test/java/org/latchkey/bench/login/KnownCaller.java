package org.latchkey.bench.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Says the same name to the server for every call of one path, and nothing for those of the other. */
@ApplicationScoped
public class KnownCaller implements HttpAuthenticationMechanism {

    private static final Set<String> ROLES = Set.of("Sales");

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return request.getServletPath().startsWith("/open") ? context.doNothing() : context.notifyContainerAboutLogin("ann", ROLES);
    }
}
