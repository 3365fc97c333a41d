package org.latchkey.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a session knows. Roles are not in it: they are read at every request.
 *
 * @param userId             who signed in
 * @param credentialsVersion of the user at that moment; the session ends when the user's is another
 * @param passwordEnteredAt  last time that the person proved to be there
 */
public record SignedIn(long userId, int credentialsVersion, Instant passwordEnteredAt) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Nothing where there is no session; none is made. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Keeps this in the session under a new session id: an id that somebody knew before is worth nothing afterwards. */
    public void keepIn(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, this);
    }
}
