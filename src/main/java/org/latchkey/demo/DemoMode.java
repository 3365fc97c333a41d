package org.latchkey.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.latchkey.query.SavedQueries;
import org.latchkey.server.Configuration;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.server.QuerySource;
import org.latchkey.user.PasswordHashing;
import org.latchkey.user.Role;
import org.latchkey.user.User;
import org.latchkey.user.Users;

/** Makes at the first start what the tour needs. */
@ApplicationScoped
public class DemoMode {

    /** Of each demo user, shown on the sign-in page. */
    public static final String PASSWORD = "latchkey-demo";

    @Inject
    Configuration configuration;

    @Inject
    Users users;

    @Inject
    PasswordHashing hashing;

    @Inject
    SavedQueries queries;

    @Inject
    Clock clock;

    void prepare(@Observes DatabasePrepared event) {
        if (!event.demo()) {
            return;
        }
        new SampleData(Path.of(QuerySource.sampleFile(configuration))).makeIfMissing();
        add("ann", "Ann", "Archer", Set.of(SampleQueries.SALES));
        add("bob", "Bob", "Baker", Set.of());
        add("admin", "Ada", "Miller", Set.of(Role.ADMINISTRATOR));
        if (queries.isEmpty()) {
            SampleQueries.all().forEach(queries::add);
        }
    }

    private void add(String name, String firstName, String lastName, Set<String> roles) {
        if (users.named(name).isEmpty()) {
            User user = new User(name, hashing.hash(PASSWORD), configuration.timeZone(), clock.instant());
            user.introduce(firstName, lastName, name + "@example.com");
            user.assign(roles);
            users.add(user);
        }
    }
}
