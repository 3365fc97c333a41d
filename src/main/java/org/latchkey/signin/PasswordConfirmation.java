package org.latchkey.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.latchkey.signin.PasswordCheck.Verdict;
import org.latchkey.user.User;
import org.latchkey.web.ClientAddress;

/** Asks for the password again before what reaches far is done, where the last time was too long ago: the browser may stand open. */
@RequestScoped
public class PasswordConfirmation {

    private static final Duration FRESH = Duration.ofMinutes(15);

    @Inject
    PasswordCheck passwords;

    @Inject
    CurrentUser currentUser;

    @Inject
    BrowserMark marks;

    @Inject
    ClientAddress clients;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /** Whether the password was last entered more than 15 minutes ago. */
    public boolean isNeeded() {
        return SignedIn.of(request).map(signedIn -> signedIn.passwordEnteredAt().plus(FRESH).isBefore(clock.instant())).orElse(true);
    }

    /** Throttled as a sign-in is. Where the password is right, {@link #isNeeded()} is false from here on. */
    public SignInResult confirm(HttpServletRequest request, HttpServletResponse response, String password) {
        User user = currentUser.get();
        Verdict verdict = passwords.check(user.getUserName(), password, "password confirmation", clients.of(request), marks.of(request));
        if (verdict.result().isSignedIn()) {
            new SignedIn(user.getId(), user.getCredentialsVersion(), clock.instant()).keepIn(request);
            marks.mark(request, response, user.getId());
        }
        return verdict.result();
    }
}
