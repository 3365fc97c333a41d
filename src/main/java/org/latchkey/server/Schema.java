package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, as this version of Latchkey needs them. Every earlier version is brought up to it, with all that it holds. */
final class Schema {

    private final Flyway flyway;

    Schema(DataSource database) {
        boolean postgresql = isPostgresql(database);
        // PostgreSQL sorts texts by the rules of a language where it is not told else, H2 by their characters anyway.
        flyway = Flyway.configure(Schema.class.getClassLoader()).dataSource(database)
                .locations(postgresql ? new String[] {"db/migration", "db/postgresql"} : new String[] {"db/migration"})
                .placeholders(Map.of("by_character", postgresql ? "text_pattern_ops" : "", "in_order_of_characters", postgresql ? "collate \"C\"" : ""))
                .load();
    }

    private static boolean isPostgresql(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
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
