package org.latchkey.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.latchkey.token.TokenFormat;
import org.latchkey.user.PasswordRules;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/** Lets people change their password. */
@ApplicationScoped
public class Passwords {

    @Inject
    Users users;

    @Inject
    PasswordCheck check;

    @Inject
    PasswordChange change;

    @Inject
    TokenFormat format;

    @Inject
    BrowserMark marks;

    @Inject
    CurrentUser currentUser;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    /**
     * Ends all sessions of the user but the one of this request. The old password is throttled as a sign-in is.
     *
     * @param deletingTokens whether all tokens of the user go as well, at the same moment
     * @return message keys of what is wrong; empty when the password is changed
     */
    public List<String> change(long userId, String oldPassword, String newPassword, boolean deletingTokens, String address) {
        User user = users.find(userId).orElseThrow();
        List<String> violations = violations(user, oldPassword, newPassword);
        if (!violations.isEmpty()) {
            return violations;
        }
        SignInResult old = check.check(user.getUserName(), oldPassword, "password change", address, marks.of(request)).result();
        if (!old.isSignedIn()) {
            return List.of(switch (old.outcome()) {
                case WAIT -> "password.wait";
                case BUSY -> "password.busy";
                default -> "password.old.wrong";
            });
        }
        return keep(user, newPassword, deletingTokens, address);
    }

    /**
     * In the place of a one-time password, which who is signed in has just entered. Ends all sessions of the user but this one.
     *
     * @return message keys of what is wrong; empty when the password is changed
     */
    public List<String> choose(long userId, String newPassword, String address) {
        User user = users.find(userId).orElseThrow();
        if (!user.mustChoosePassword()) {
            return List.of("password.meanwhile");
        }
        List<String> violations = violations(user, null, newPassword);
        if (!violations.isEmpty()) {
            return violations;
        }
        Optional<Boolean> same = check.isOf(user, newPassword, address);
        if (same.isEmpty()) {
            return List.of("password.busy");
        }
        return same.get() ? List.of("password.unchanged") : keep(user, newPassword, false, address);
    }

    private List<String> keep(User user, String newPassword, boolean deletingTokens, String address) {
        Optional<String> hash = check.hash(newPassword, address);
        if (hash.isEmpty()) {
            return List.of("password.busy");
        }
        OptionalInt version = change.keep(user.getId(), user.getCredentialsVersion(), hash.get(), deletingTokens, address);
        if (version.isEmpty()) {
            return List.of("password.meanwhile");
        }
        new SignedIn(user.getId(), version.getAsInt(), clock.instant()).keepIn(request);
        currentUser.forget();
        return List.of();
    }

    /** @param oldPassword {@code null} where it is not known in clear */
    private List<String> violations(User user, String oldPassword, String newPassword) {
        if (newPassword.equals(oldPassword)) {
            return List.of("password.unchanged");
        }
        if (format.occursIn(newPassword)) {
            // Basic would take it for a token.
            return List.of("password.isToken");
        }
        return PasswordRules.violations(user.getUserName(), newPassword);
    }
}
