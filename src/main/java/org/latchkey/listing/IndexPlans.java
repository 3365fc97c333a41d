package org.latchkey.listing;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets PostgreSQL find the rows of a list by an index, until the end of a transaction. Left alone, it keeps one plan for all values
 * after some calls, in which it knows neither how a wanted text begins nor how few rows are wanted; and it takes the first rows of
 * a table for as good as any, which reads the whole table where they are at its end.
 */
final class IndexPlans {

    private static final String SETTINGS = "set local plan_cache_mode = force_custom_plan; set local enable_seqscan = off";

    private IndexPlans() {
    }

    /** H2 has no such settings, and plans well enough for what an embedded database holds. */
    static void inTransactionOf(EntityManager entityManager) {
        try {
            Connection connection = entityManager.unwrap(Connection.class);
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(SETTINGS);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database takes no settings for a list", e);
        }
    }
}
