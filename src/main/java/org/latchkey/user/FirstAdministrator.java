package org.latchkey.user;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.latchkey.server.Configuration;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.server.StartRefusedException;

/** The user who can sign in to a database that has no users yet. */
@Stateless
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    Configuration configuration;

    @Inject
    Users users;

    @Inject
    PasswordHashing hashing;

    @Inject
    Clock clock;

    /**
     * Does nothing where there are users: what is configured is not looked at again. Demo mode brings its own.
     *
     * @throws StartRefusedException where there are none and the configuration names no fit administrator
     */
    public void createIfEmpty(@Observes DatabasePrepared event) {
        if (event.demo() || !users.isEmpty()) {
            return;
        }
        Optional<String> name = configuration.firstAdministrator();
        Optional<String> password = configuration.firstAdministratorPassword();
        if (name.isEmpty() || password.isEmpty()) {
            throw new StartRefusedException("The database has no users yet: set LATCHKEY_ADMIN_USER and LATCHKEY_ADMIN_PASSWORD "
                    + "to the name and the password of the first administrator.");
        }
        create(name.get(), password.get());
    }

    private void create(String name, String password) {
        if (!User.isName(name)) {
            throw new StartRefusedException("LATCHKEY_ADMIN_USER must have 1 to " + User.NAME_MAX
                    + " characters, no colon and no control characters.");
        }
        List<String> violations = PasswordRules.violations(name, password);
        if (!violations.isEmpty()) {
            throw new StartRefusedException("LATCHKEY_ADMIN_PASSWORD must have " + PasswordRules.LENGTH_MIN + " to "
                    + PasswordRules.LENGTH_MAX + " characters, must not be the user name and must not be a well-known password.");
        }
        User administrator = new User(name, hashing.hash(password), configuration.timeZone(), clock.instant());
        administrator.assign(Set.of(Role.ADMINISTRATOR));
        users.add(administrator);
        LOG.info("The first administrator was made.");
    }
}
