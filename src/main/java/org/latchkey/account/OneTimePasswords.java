package org.latchkey.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.latchkey.signin.PasswordCheck;
import org.latchkey.user.Caller;
import org.latchkey.user.User;
import org.latchkey.user.UserFacts;
import org.latchkey.user.UserProblem;
import org.latchkey.user.Users;

/** Gives one-time passwords to users, old and new ones. Their hashes are computed before anything is locked: it takes a while. */
@ApplicationScoped
public class OneTimePasswords {

    private static final String BUSY = "password.busy";

    @Inject
    PasswordCheck passwords;

    @Inject
    AccountStates states;

    @Inject
    AccountEditor editor;

    @Inject
    Users users;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** In the place of the password that the user has. */
    public Handover give(Caller administrator, long userId, String address) {
        OneTimePassword password = OneTimePassword.generate(random, clock.instant());
        Optional<String> hash = passwords.hash(password.text(), address);
        if (hash.isEmpty()) {
            return Handover.refused(BUSY);
        }
        return states.give(administrator, userId, password, hash.get(), address).map(Handover::refused)
                .orElseGet(() -> Handover.of(users.find(userId).orElseThrow(), password));
    }

    /** To a new user, who is made with it. */
    public Handover create(Caller administrator, String userName, UserFacts facts, String address) {
        List<UserProblem> problems = editor.violations(userName, facts);
        if (!problems.isEmpty()) {
            return Handover.refused(problems);
        }
        OneTimePassword password = OneTimePassword.generate(random, clock.instant());
        Optional<String> hash = passwords.hash(password.text(), address);
        if (hash.isEmpty()) {
            return Handover.refused(BUSY);
        }
        User user = new User(userName, hash.get(), facts.timeZone(), clock.instant());
        user.changePasswordOnce(hash.get(), password.until());
        try {
            return editor.create(administrator, user, facts, address) ? Handover.of(user, password) : Handover.refused("users.notAdministrator");
        } catch (RuntimeException e) {
            // Somebody else was quicker with that name.
            List<UserProblem> meanwhile = editor.violations(userName, facts);
            if (meanwhile.isEmpty()) {
                throw e;
            }
            return Handover.refused(meanwhile);
        }
    }
}
