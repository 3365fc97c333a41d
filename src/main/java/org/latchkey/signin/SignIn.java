package org.latchkey.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.latchkey.signin.PasswordCheck.Verdict;
import org.latchkey.signin.SecurityEvent.Kind;
import org.latchkey.user.User;
import org.latchkey.web.ClientAddress;

/** Begins and ends sessions. */
@ApplicationScoped
public class SignIn {

    @Inject
    PasswordCheck passwords;

    @Inject
    LoginJournal journal;

    @Inject
    BrowserMark marks;

    @Inject
    ClientAddress clients;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /** Where the password is right the session has the user and a new id, and the browser is known from now on. */
    public SignInResult attempt(HttpServletRequest request, HttpServletResponse response, String userName, String password) {
        Verdict verdict = passwords.check(userName, password, "sign-in", clients.of(request), marks.of(request));
        if (verdict.result().isSignedIn()) {
            begin(request, response, verdict.user());
        }
        return verdict.result();
    }

    /** Ends the session of the request, if it has one. */
    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (currentUser.isPresent()) {
            journal.tell(event(Kind.SIGNED_OUT, currentUser.get(), request));
        }
        session.invalidate();
        currentUser.forget();
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, User user) {
        journal.tell(event(Kind.SIGNED_IN, user, request));
        // Somebody is signed in here already: what that session keeps is not for whoever comes next.
        SignedIn.of(request).ifPresent(before -> request.getSession().invalidate());
        new SignedIn(user.getId(), user.getCredentialsVersion(), clock.instant()).keepIn(request);
        marks.mark(request, response, user.getId());
        currentUser.forget();
    }

    private SecurityEvent event(Kind kind, User user, HttpServletRequest request) {
        return new SecurityEvent(kind, user.getUserName(), user.getId(), clients.of(request), "");
    }
}
