package org.latchkey.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The connections to one database that saved queries read. Each is one read-only transaction, so that a result is of one moment and
 * PostgreSQL hands it out in portions.
 */
final class QueryPool {

    private static final Logger LOG = Logger.getLogger(QueryPool.class.getName());

    /** Servers let a caller wait a minute for a pooled connection, each their own way of setting it. */
    private static final int PATIENCE_SECONDS = 3;

    private final Semaphore free = new Semaphore(QueryDatabase.CONNECTIONS, true);
    private final DataSource database;

    QueryPool(DataSource database) {
        this.database = database;
    }

    /**
     * Begins a read-only transaction; it ends by {@link #close}.
     *
     * @throws QueryDatabaseAwayException where there is no connection to be had
     */
    Connection open(int timeLimitSeconds) {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new QueryDatabaseAwayException(null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryDatabaseAwayException(e);
        }
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            limit(connection, timeLimitSeconds);
            return connection;
        } catch (SQLException | RuntimeException e) {
            close(connection);
            throw new QueryDatabaseAwayException(e);
        }
    }

    /** The driver's own limit ends with the first portion; the server's holds for each one. */
    private static void limit(Connection connection, int seconds) throws SQLException {
        if (isPostgresql(connection)) {
            try (PreparedStatement limit = connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
                limit.setString(1, seconds + "s");
                limit.execute();
            }
        }
    }

    /** What a statement may lock though it only reads outlives its transaction. */
    private static void unlock(Connection connection) throws SQLException {
        if (isPostgresql(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock_all()");
            }
        }
    }

    private static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Ends the transaction and gives the connection back as it was. */
    void close(Connection connection) {
        if (connection != null) {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
                unlock(connection);
            } catch (SQLException e) {
                LOG.log(Level.FINE, "A connection could not be given back", e);
            }
        }
        free.release();
    }
}
