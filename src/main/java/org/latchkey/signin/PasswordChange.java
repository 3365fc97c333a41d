package org.latchkey.signin;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/** Puts a new password in the place of the old, with what others record of it, in one transaction. */
@Stateless
public class PasswordChange {

    @Inject
    Users users;

    @Inject
    Event<SecurityEvent> events;

    /**
     * @param version of the credentials that were checked; where they have changed since, the check is worth nothing
     * @return the new version
     */
    public int keep(long userId, int version, String hash, String address) {
        User user = users.locked(userId);
        if (user.getCredentialsVersion() != version || !user.mayAct()) {
            throw new OptimisticLockException("The credentials of user " + userId + " were changed meanwhile");
        }
        user.changePassword(hash);
        events.fire(new SecurityEvent(SecurityEvent.Kind.PASSWORD_CHANGED, user.getUserName(), userId, address, ""));
        return user.getCredentialsVersion();
    }
}
