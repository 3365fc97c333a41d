package org.latchkey.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Logger;
import org.latchkey.signin.LoginThrottle.Admission;
import org.latchkey.signin.PasswordSlots.Slot;
import org.latchkey.token.TokenFormat;
import org.latchkey.user.PasswordHashing;
import org.latchkey.user.User;
import org.latchkey.user.Users;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.LogText;
import org.latchkey.web.Text;

/** The one place where a password is compared, for pages and for HTTP Basic: bounded, throttled, and recorded where it fails. */
@ApplicationScoped
public class PasswordCheck {

    /** What came of it; the user is {@code null} unless the password was right. */
    public record Verdict(SignInResult result, User user) {
    }

    private static final Logger LOG = Logger.getLogger(PasswordCheck.class.getName());
    private static final int ADDRESS_MAX = 80;

    @Inject
    PasswordSlots slots;

    @Inject
    LoginThrottle throttle;

    @Inject
    LoginJournal journal;

    @Inject
    Users users;

    @Inject
    PasswordHashing hashing;

    @Inject
    TokenFormat format;

    @Inject
    Clock clock;

    /**
     * @param purpose kept with a failure, such as "sign-in"
     * @param browser what the request's cookie says of the browser
     */
    public Verdict check(String userName, String password, String purpose, String address, KnownBrowser browser) {
        String typed = typed(userName);
        Optional<Slot> slot = slots.take(ClientAddress.placeOf(address));
        if (slot.isEmpty()) {
            return heldUp(SignInResult.BUSY, typed, purpose, address);
        }
        try (Slot taken = slot.get()) {
            return judged(typed, password, purpose, address, browser);
        }
    }

    /** The hash of a new password, within the same bound; nothing where too many are being computed. */
    public Optional<String> hash(String password, String address) {
        Optional<Slot> slot = slots.take(ClientAddress.placeOf(address));
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        try (Slot taken = slot.get()) {
            return Optional.of(hashing.hash(password));
        }
    }

    /** Whether the user, who is signed in, has this password; within the same bound, and no try to sign in. */
    public Optional<Boolean> isOf(User user, String password, String address) {
        Optional<Slot> slot = slots.take(ClientAddress.placeOf(address));
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        try (Slot taken = slot.get()) {
            return Optional.of(hashing.matches(password, user.getPasswordHash()));
        }
    }

    private Verdict judged(String typed, String password, String purpose, String address, KnownBrowser browser) {
        Optional<User> user = User.isName(typed) ? users.named(typed) : Optional.empty();
        Long userId = user.map(User::getId).orElse(null);
        LoginSource source = LoginSource.of(typed, address, browser.idFor(userId));
        Admission admission = throttle.admit(source);
        if (admission.delay().isPresent()) {
            return heldUp(SignInResult.waiting(admission.delay().get()), typed, purpose, address);
        }
        // Compared before anything else is asked: the same work for every name and every state of a user.
        boolean right = isRight(user, password == null ? "" : password) && user.get().mayAct();
        boolean tooOld = right && user.get().isPasswordTooOld(clock.instant());
        if (right && !tooOld) {
            journal.succeeded(source);
            return new Verdict(SignInResult.SIGNED_IN, user.get());
        }
        String name = user.map(User::getUserName).orElse(LogText.plain(typed, User.NAME_MAX));
        String detail = tooOld ? purpose + ", the one-time password is too old" : purpose;
        journal.failed(new SecurityEvent(SecurityEvent.Kind.SIGN_IN_FAILED, name, userId, address, detail));
        return new Verdict(tooOld ? SignInResult.TOO_OLD : SignInResult.WRONG, null);
    }

    /** A line of the log and no row of the audit: guessing at full speed must not fill a table. */
    private static Verdict heldUp(SignInResult result, String typed, String purpose, String address) {
        LOG.info(() -> "held up reason=" + result.outcome() + " user=\"" + LogText.plain(typed, User.NAME_MAX) + "\" address=\""
                + LogText.plain(address, ADDRESS_MAX) + "\" purpose=\"" + purpose + "\"");
        return new Verdict(result, null);
    }

    private boolean isRight(Optional<User> user, String password) {
        if (user.isEmpty()) {
            hashing.matchNobody(password);
            return false;
        }
        return hashing.matches(password, user.get().getPasswordHash());
    }

    /** People paste secrets into the wrong field, and what was typed as a name is kept. */
    private String typed(String userName) {
        return format.masked(Text.normalized(userName));
    }
}
