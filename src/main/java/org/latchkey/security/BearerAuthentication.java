package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.latchkey.security.Authorization.Credentials;
import org.latchkey.security.Authorization.Malformed;

/**
 * Bearer tokens, RFC 6750, by header only. A session or cookie that comes along is not looked at, and none is made. Hidden from
 * look-up as a mechanism: there is one, {@link AuthenticationSwitch}.
 */
@ApplicationScoped
@Typed(BearerAuthentication.class)
public class BearerAuthentication implements HttpAuthenticationMechanism {

    private static final String CHALLENGE = "Bearer realm=\"latchkey\"";
    static final String INVALID_REQUEST = CHALLENGE + ", error=\"invalid_request\"";

    @Inject
    TokenLogin tokens;

    @Inject
    RefusalLog log;

    /** What becomes of a caller whose token is good. */
    interface Admission {
        AuthenticationStatus of(TokenPrincipal principal) throws AuthenticationException;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return validateRequest(request, response, principal -> RolesOfCaller.tell(context, principal));
    }

    AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, Admission admission)
            throws AuthenticationException {
        Authorization authorization = Authorization.of(request, "Bearer");
        if (authorization instanceof Credentials credentials) {
            return judged(credentials.text(), request, response, admission);
        }
        if (authorization instanceof Malformed malformed) {
            log.refused(request, "INVALID_REQUEST", null);
            return Refusal.challenged(400, INVALID_REQUEST, malformed.detail()).send(request, response);
        }
        log.refused(request, "NO_TOKEN", null);
        return Refusal.challenged(401, CHALLENGE, "Send a personal access token as \"Authorization: Bearer <token>\".")
                .send(request, response);
    }

    private AuthenticationStatus judged(String secret, HttpServletRequest request, HttpServletResponse response,
            Admission admission) throws AuthenticationException {
        TokenLogin.Outcome outcome = tokens.judge(secret, request, grant -> true);
        if (outcome.accepted() != null) {
            return admission.of(outcome.accepted());
        }
        return outcome.refusal(CHALLENGE + ", error=\"invalid_token\", error_description=\"" + outcome.wording() + "\"")
                .send(request, response);
    }
}
