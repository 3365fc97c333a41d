package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables, as this version of Latchkey needs them. Every earlier version is brought up to it, with all that it holds. */
final class Schema {

    private final Flyway flyway;

    Schema(DataSource database) {
        flyway = Flyway.configure(Schema.class.getClassLoader()).dataSource(database).placeholders(Map.of("by_character", byCharacter(database))).load();
    }

    /** How an index is made that finds beginnings of texts: PostgreSQL sorts texts by the rules of a language, H2 by their characters anyway. */
    private static String byCharacter(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? "text_pattern_ops" : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
        return Arrays.stream(flyway.info().all()).filter(Schema::isKnown).reduce((earlier, later) -> later)
                .map(MigrationInfo::getVersion).orElseThrow();
    }
}
