package org.latchkey.query;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.latchkey.server.Configuration;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.server.QueryDataSource;

/**
 * The database that saved queries read, as a user who may only read. Each connection is one read-only transaction, so that a
 * result is of one moment and PostgreSQL hands it out in portions.
 */
@DataSourceDefinition(name = "java:app/jdbc/query", className = "org.latchkey.server.QueryDataSource",
        url = "latchkey:configured", transactional = false, minPoolSize = 0, maxPoolSize = QueryDatabase.CONNECTIONS,
        initialPoolSize = 0, maxIdleTime = 300)
@ApplicationScoped
public class QueryDatabase {

    static final int CONNECTIONS = 16;

    private static final Logger LOG = Logger.getLogger(QueryDatabase.class.getName());

    /** Servers let a caller wait a minute for a pooled connection, each their own way of setting it. */
    private static final int PATIENCE_SECONDS = 3;

    private static final int AFTER_SAMPLE = Interceptor.Priority.APPLICATION + 900;

    private final Semaphore free = new Semaphore(CONNECTIONS, true);

    @Inject
    Configuration configuration;

    @Resource(lookup = "java:app/jdbc/query")
    DataSource database;

    protected QueryDatabase() {
    }

    QueryDatabase(DataSource database) {
        this.database = database;
    }

    /** A database that is away at the start is only told; each connection is checked again when it is made. */
    void refusePrivilegedUser(@Observes @Priority(AFTER_SAMPLE) DatabasePrepared event) {
        if (!event.demo() && configuration.queryDatabaseUrl().isEmpty()) {
            LOG.info("latchkey.query.database.url is not set: saved queries have no data to read.");
            return;
        }
        try {
            new QueryDataSource().getConnection().close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database of saved queries does not answer", e);
        }
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
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (PreparedStatement limit = connection.prepareStatement("select set_config('statement_timeout', ?, true)")) {
                limit.setString(1, seconds + "s");
                limit.execute();
            }
        }
    }

    /** Ends the transaction and gives the connection back as it was. */
    void close(Connection connection) {
        if (connection != null) {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            } catch (SQLException e) {
                LOG.log(Level.FINE, "A connection could not be given back", e);
            }
        }
        free.release();
    }
}
