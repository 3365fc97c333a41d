package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.latchkey.user.Role;
import org.latchkey.web.ClientAddress;

/** What is there for operators: an administrator's token, or a call from one of the listed addresses, which may look but is nobody. */
@ApplicationScoped
@Typed(OperatorAuthentication.class)
public class OperatorAuthentication implements HttpAuthenticationMechanism {

    /** Declared in {@code web.xml}. */
    private static final String OPERATOR = "operator";

    @Inject
    ClientAddress clients;

    @Inject
    BearerAuthentication bearer;

    @Inject
    RefusalLog log;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getHeader("Authorization") == null && clients.isOperators(request)) {
            return context.notifyContainerAboutLogin(new CallerPrincipal(OPERATOR), Set.of(OPERATOR));
        }
        return bearer.validateRequest(request, response, principal -> admitted(principal, request, response, context));
    }

    private AuthenticationStatus admitted(TokenPrincipal principal, HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        if (principal.caller().has(Role.ADMINISTRATOR)) {
            return context.notifyContainerAboutLogin(principal, Set.of(OPERATOR));
        }
        log.refused(request, "NOT_ADMINISTRATOR", principal.grant().tokenId());
        return Refusal.challenged(403, null, "Only an administrator's token is taken here.").send(request, response);
    }
}
