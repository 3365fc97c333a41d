package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, as this version of Latchkey needs them. Every earlier version is brought up to it, with all that it holds. */
final class Schema {

    private final Flyway flyway;

    Schema(DataSource database) {
        flyway = Flyway.configure(Schema.class.getClassLoader()).dataSource(database).locations(locations(database)).load();
    }

    /** One set for all databases, and what only PostgreSQL can do. */
    private static String[] locations(DataSource database) {
        try (Connection connection = database.getConnection()) {
            boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            return postgresql ? new String[] {"db/migration", "db/postgresql"} : new String[] {"db/migration"};
        } catch (SQLException e) {
            throw new StartRefusedException("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** @throws StartRefusedException where a newer Latchkey has been at work: what this one would write could be wrong there */
    void bringUpToDate() {
        MigrationInfo current = flyway.info().current();
        if (current != null && !isKnown(current)) {
            throw new StartRefusedException("The database was used with a newer Latchkey: its schema has version " + current.getVersion()
                    + ", and this Latchkey knows none above " + newestKnown() + "; start the newer one, or restore the backup from before it.");
        }
        flyway.migrate();
    }

    private static boolean isKnown(MigrationInfo migration) {
        return migration.getState().isResolved();
    }

    private Object newestKnown() {
        return Arrays.stream(flyway.info().all()).filter(Schema::isKnown).map(MigrationInfo::getVersion).filter(Objects::nonNull)
                .reduce((earlier, later) -> later).orElseThrow();
    }
}
