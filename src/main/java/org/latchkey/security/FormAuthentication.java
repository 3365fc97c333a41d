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
import java.util.Collections;
import java.util.Locale;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.NewPasswordPage;
import org.latchkey.signin.SignedIn;
import org.latchkey.user.Caller;
import org.latchkey.user.Role;
import org.latchkey.web.PathArea;

/**
 * Pages: the session says who signed in, and everything else is read anew at every request, so that a disabled user, a changed
 * role or a changed password bites at the next click. Whoever has a one-time password is let nowhere but where it is changed.
 */
@ApplicationScoped
@Typed(FormAuthentication.class)
public class FormAuthentication implements HttpAuthenticationMechanism {

    @Inject
    CurrentUser currentUser;

    @Inject
    SignInRedirect redirect;

    @Inject
    ForeignPage foreignPage;

    @Inject
    RefusalLog log;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (foreignPage.sent(request)) {
            log.refused(request, "FOREIGN_PAGE", null);
            return Refusal.challenged(403, null, "A page of another site may send nothing here.").send(request, response);
        }
        if (hasBearer(request)) {
            return byToken(request, response, context);
        }
        if (!currentUser.isPresent()) {
            return stranger(request, response, context);
        }
        if (currentUser.get().mustChoosePassword() && context.isProtected() && !NewPasswordPage.PATH.equals(PathArea.path(request))) {
            return redirect.send(request, response, request.getContextPath() + NewPasswordPage.PATH);
        }
        Caller caller = currentUser.caller();
        if (isAdministration(request) && !caller.has(Role.ADMINISTRATOR)) {
            // Not told from a page that does not exist.
            log.refused(request, "NOT_ADMINISTRATOR", null);
            return Refusal.challenged(404, null, null).send(request, response);
        }
        return RolesOfCaller.tell(context, new CallerPrincipal(caller.userName()), caller);
    }

    /** A token is judged alone and opens no page, whatever session comes with it. */
    private AuthenticationStatus byToken(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        PathArea.takeAsProgram(request);
        if (!context.isProtected()) {
            return context.doNothing();
        }
        log.refused(request, "TOKEN_ON_PAGE", null);
        return Refusal.challenged(403, null, "A personal access token opens no page.").send(request, response);
    }

    private AuthenticationStatus stranger(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (SignedIn.of(request).isPresent()) {
            log.refused(request, "SESSION_ENDED", null);
            request.getSession(false).invalidate();
        }
        return context.isProtected() ? redirect.send(request, response) : context.doNothing();
    }

    private static boolean hasBearer(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Authorization")).stream()
                .anyMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("bearer"));
    }

    private static boolean isAdministration(HttpServletRequest request) {
        String path = PathArea.path(request).toLowerCase(Locale.ROOT);
        return path.equals("/admin") || path.startsWith("/admin/");
    }
}
