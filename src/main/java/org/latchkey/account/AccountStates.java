package org.latchkey.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.latchkey.signin.LoginFailures;
import org.latchkey.token.TokenRevoker;
import org.latchkey.user.Administrators;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.UserEvent.Kind;
import org.latchkey.user.UserStatus;

/**
 * Lets users act, or not. What is decided here holds from the moment that it returns: for sessions at the next click, for tokens
 * at the next call. Each method returns why nothing was done, as the key of a message; nothing where it was done.
 */
@Stateless
public class AccountStates {

    @Inject
    Administrators administrators;

    @Inject
    TokenRevoker revoker;

    @Inject
    LoginFailures failures;

    @Inject
    AccountEvents events;

    @Inject
    Clock clock;

    /** Ends the user's sessions and refuses the user's tokens, which stay as they are. */
    public Optional<String> disable(Caller administrator, long userId, String address) {
        User user = administrators.lockWith(userId);
        Optional<String> refusal = refusal(administrator, user, user.status() != UserStatus.DISABLED);
        if (refusal.isEmpty()) {
            user.disable(clock.instant());
            events.tell(Kind.USER_DISABLED, user, administrator, address, "");
        }
        return refusal;
    }

    /** The tokens that the user had work again. */
    public Optional<String> enable(Caller administrator, long userId, String address) {
        return enable(administrator, userId, user -> { }, "tokens work again", address);
    }

    /**
     * The tokens that the user had are deleted.
     *
     * @param reason what the user is told of that; may be {@code null}
     */
    public Optional<String> enableWithoutTokens(Caller administrator, long userId, String reason, String address) {
        return enable(administrator, userId, user -> revoker.deleteAllAsAdministrator(administrator, user.caller(), reason, address),
                "tokens deleted", address);
    }

    private Optional<String> enable(Caller administrator, long userId, Consumer<User> tokens, String detail, String address) {
        User user = administrators.lockWith(userId);
        Optional<String> refusal = refusal(administrator, user, user.status() == UserStatus.DISABLED);
        if (refusal.isEmpty()) {
            user.enable();
            tokens.accept(user);
            events.tell(Kind.USER_ENABLED, user, administrator, address, detail);
        }
        return refusal;
    }

    /** Takes back a lock, and whatever holds up sign-ins under this user name. */
    public Optional<String> unlock(Caller administrator, long userId, String address) {
        User user = administrators.lockWith(userId);
        if (!administrators.isOne(administrator)) {
            return Optional.of("users.notAdministrator");
        }
        user.unlock();
        failures.forgetAll(user.getUserName());
        events.tell(Kind.USER_UNLOCKED, user, administrator, address, "");
        return Optional.empty();
    }

    /** Ends the user's sessions, and with them what the user had as a password. */
    public Optional<String> give(Caller administrator, long userId, OneTimePassword password, String hash, String address) {
        User user = administrators.lockWith(userId);
        Optional<String> refusal = refusal(administrator, user, true);
        if (refusal.isEmpty()) {
            user.changePasswordOnce(hash, password.until());
            events.tell(Kind.PASSWORD_SET, user, administrator, address, "one-time password until " + password.until());
        }
        return refusal;
    }

    private Optional<String> refusal(Caller administrator, User user, boolean stillAsShown) {
        if (!administrators.isOne(administrator)) {
            return Optional.of("users.notAdministrator");
        }
        if (administrator.id() == user.getId()) {
            return Optional.of("users.own");
        }
        return stillAsShown ? Optional.empty() : Optional.of("users.meanwhile");
    }
}
