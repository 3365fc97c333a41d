package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.LoginFailures;
import org.latchkey.token.AccessTokens;
import org.latchkey.user.User;
import org.latchkey.user.UserStatus;
import org.latchkey.user.Users;

/** Administration &gt; Users &gt; one of them: what there is to know. Read once a request, and again after a deed. */
@Named
@RequestScoped
public class UserPage {

    private static final int ENTRIES = 20;

    @Inject
    ChosenUser chosen;

    @Inject
    Users users;

    @Inject
    AccessTokens tokens;

    @Inject
    LoginFailures failures;

    @Inject
    AuditLog auditLog;

    @Inject
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private User user;

    public User getUser() {
        if (user == null) {
            user = users.find(chosen.getId()).orElseThrow();
        }
        return user;
    }

    /** What was read is no longer true. */
    void forget() {
        user = null;
    }

    public boolean isDisabled() {
        return getUser().status() == UserStatus.DISABLED;
    }

    /** Whether there is something to take back that keeps the user from signing in. */
    public boolean isUnlockable() {
        return getUser().status() == UserStatus.LOCKED || getFailures() > 0;
    }

    /** Whether the administrator looks at themselves, whom they may edit but not keep out. */
    public boolean isOwn() {
        return chosen.getId() == currentUser.caller().id();
    }

    public long getFailures() {
        return failures.count(getUser().getUserName());
    }

    public long getActiveTokens() {
        return tokens.activeCount(getUser().caller());
    }

    /** Active and expired ones. */
    public int getTokens() {
        return tokens.ownedBy(getUser().caller()).size();
    }

    /** Whether the one-time password was not used in time. */
    public boolean isPasswordTooOld() {
        return getUser().isPasswordTooOld(clock.instant());
    }

    /** What happened to the user lately, the newest first. */
    public List<AuditEntry> getEntries() {
        return auditLog.ofOwner(getUser().caller(), 0, ENTRIES);
    }
}
