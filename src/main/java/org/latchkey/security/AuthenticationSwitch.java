package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.latchkey.web.BrowserSafety;
import org.latchkey.web.LoopbackOnly;
import org.latchkey.web.PathArea;
import org.latchkey.web.Problem;

/**
 * The one authentication mechanism, because Jakarta Security 3.0 has room for one: decides by the path alone which of the others
 * judges a request. The container asks it for every request, static files included.
 */
@ApplicationScoped
public class AuthenticationSwitch implements HttpAuthenticationMechanism {

    @Inject
    BrowserSafety safety;

    @Inject
    LoopbackOnly loopback;

    @Inject
    Undecided undecided;

    @Inject
    Preflight preflight;

    @Inject
    BearerAuthentication bearer;

    @Inject
    BasicAuthentication basic;

    @Inject
    OperatorAuthentication operators;

    @Inject
    FormAuthentication form;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        // What is answered here meets no filter.
        safety.tell(request, response);
        if (loopback.refuses(request)) {
            return Refusal.challenged(403, null, "Demo mode answers only on this machine, at the address localhost.")
                    .send(request, response);
        }
        if (preflight.isAskedBy(request)) {
            return preflight.answer(request, response);
        }
        try {
            return switch (PathArea.of(request)) {
                case BEARER -> bearer.validateRequest(request, response, context);
                case BASIC -> basic.validateRequest(request, response, context);
                case OPERATORS -> operators.validateRequest(request, response, context);
                // Open in one spelling only; in any other the container would let nobody in, with an empty answer.
                case SERVICE, RESOURCE -> context.isProtected()
                        ? Refusal.challenged(404, null, Problem.sentence(404)).send(request, response) : context.doNothing();
                case PAGE -> form.validateRequest(request, response, context);
            };
        } catch (RuntimeException e) {
            return undecided.refusal(request, e).send(request, response);
        }
    }
}
