package org.latchkey.server;

import static org.latchkey.server.ConfiguredValue.number;
import static org.latchkey.server.ConfiguredValue.secret;
import static org.latchkey.server.ConfiguredValue.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whose the tables are, and how long they keep what happened, read like the rest of the {@link Configuration}. */
@ApplicationScoped
public class SchemaConfiguration {

    private static final int MOST_DAYS = 36_500;

    /** Who owns the tables where the application's own user does not; only in PostgreSQL. */
    public Optional<String> owner() {
        return text("latchkey.database.migration.user");
    }

    public Optional<String> ownerPassword() {
        return secret("latchkey.database.migration.password");
    }

    /** How many days the audit keeps its entries at least; 0: for ever. */
    public int auditDays() {
        long days = number("latchkey.audit.days", 0);
        if (days > MOST_DAYS) {
            throw new StartRefusedException("latchkey.audit.days must be " + MOST_DAYS + " at most, or 0 for ever.");
        }
        return (int) days;
    }

    /** @throws StartRefusedException naming the key that is written wrongly or has nothing to refer to */
    void check() {
        auditDays();
        if (owner().isEmpty() && ownerPassword().isPresent()) {
            throw new StartRefusedException("latchkey.database.migration.password is set and latchkey.database.migration.user is not; "
                    + "set both, or neither.");
        }
        if (owner().isPresent() && new Configuration().databaseUrl().isEmpty()) {
            throw new StartRefusedException("latchkey.database.migration.user is for PostgreSQL; set latchkey.database.url as well, or unset it.");
        }
    }
}
