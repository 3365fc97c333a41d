package org.latchkey.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.latchkey.change.Freshness;
import org.latchkey.user.Caller;
import org.latchkey.user.Role;
import org.latchkey.user.User;
import org.latchkey.user.Users;
import org.latchkey.web.PathArea;

/**
 * The person whose session the request belongs to, read once a request. On the API's paths there is none, whatever cookie comes
 * along: a session never opens the API.
 */
@Named
@RequestScoped
public class CurrentUser {

    @Inject
    HttpServletRequest request;

    @Inject
    Users users;

    @Inject
    Freshness freshness;

    @Inject
    Clock clock;

    private Optional<User> known;

    /** @throws NotAuthorizedException where nobody is signed in, or no longer */
    public User get() {
        return read().orElseThrow(() -> new NotAuthorizedException("Nobody is signed in", "Bearer realm=\"latchkey\""));
    }

    public boolean isPresent() {
        return read().isPresent();
    }

    public Caller caller() {
        return get().caller();
    }

    public boolean isAdministrator() {
        return caller().has(Role.ADMINISTRATOR);
    }

    public ZoneId getTimeZone() {
        return get().getTimeZone();
    }

    /** Reads the user anew at the next question: the session or the user has changed within this request. */
    public void forget() {
        known = null;
    }

    private Optional<User> read() {
        if (known == null) {
            known = PathArea.of(request) == PathArea.PAGE ? SignedIn.of(request).flatMap(this::valid) : Optional.empty();
        }
        return known;
    }

    private Optional<User> valid(SignedIn signedIn) {
        freshness.refuseWhileDatabaseIsAway(clock.instant());
        return users.find(signedIn.userId()).filter(User::mayAct)
                .filter(user -> user.getCredentialsVersion() == signedIn.credentialsVersion());
    }
}
