package org.latchkey.signin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.latchkey.token.TokenRevoker;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/** Puts a new password in the place of the old, with what others record of it, in one transaction. */
@Stateless
public class PasswordChange {

    @Inject
    Users users;

    @Inject
    TokenRevoker revoker;

    @Inject
    Event<SecurityEvent> events;

    /**
     * @param version        of the credentials that were checked; where they have changed since, the check is worth nothing
     * @param deletingTokens whether all tokens of the user go as well: who fears a thief must not get half of it
     * @return the new version; empty where the credentials were changed meanwhile
     */
    public OptionalInt keep(long userId, int version, String hash, boolean deletingTokens, String address) {
        User user = users.locked(userId);
        if (user.getCredentialsVersion() != version || !user.mayAct()) {
            return OptionalInt.empty();
        }
        user.changePassword(hash);
        events.fire(new SecurityEvent(SecurityEvent.Kind.PASSWORD_CHANGED, user.getUserName(), userId, address, ""));
        if (deletingTokens) {
            revoker.deleteAll(user.caller(), address);
        }
        return OptionalInt.of(user.getCredentialsVersion());
    }
}
