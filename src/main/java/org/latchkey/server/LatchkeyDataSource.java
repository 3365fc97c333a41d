package org.latchkey.server;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** The database that holds users, tokens and all else that Latchkey keeps: PostgreSQL where one is configured, else a file. */
public class LatchkeyDataSource extends ConfiguredDataSource {

    /** H2's code for a file that another process has open. */
    private static final int IN_USE = 90020;

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);

    @Override
    public Connection getConnection() throws SQLException {
        return connection(CONNECT_PATIENCE, ANSWER_PATIENCE);
    }

    /**
     * A connection outside of the pool.
     *
     * @param patience with a silent network, once connected; connecting takes a second at most
     */
    public Connection unpooled(Duration patience) throws SQLException {
        return connection(Duration.ofSeconds(1), patience);
    }

    private static Connection connection(Duration toConnect, Duration toAnswer) throws SQLException {
        Configuration configuration = new Configuration();
        Connection connection = configuration.databaseUrl().isPresent() ? postgresql(configuration, toConnect) : embedded(configuration);
        connection.setNetworkTimeout(Runnable::run, (int) toAnswer.toMillis());
        return connection;
    }

    private static Connection postgresql(Configuration configuration, Duration toConnect) throws SQLException {
        Properties properties = new Properties();
        // The driver waits for ever by default: a network that is cut silently would hang every caller. A database that takes
        // the connection and does not greet is as far away as one that does not take it, however long its answers may take.
        properties.setProperty("connectTimeout", Long.toString(toConnect.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(toConnect.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "latchkey");
        configuration.databaseUser().ifPresent(user -> properties.setProperty("user", user));
        configuration.databasePassword().ifPresent(password -> properties.setProperty("password", password));
        return connect(new org.postgresql.Driver(), configuration.databaseUrl().orElseThrow(), properties);
    }

    private static Connection embedded(Configuration configuration) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "latchkey");
        properties.setProperty("password", "");
        String file = DataDirectory.of(configuration).resolve("latchkey").toString();
        try {
            // By itself H2 writes half a second after the commit: a crash in between would revive a token that was deleted.
            return connect(new org.h2.Driver(), "jdbc:h2:file:" + file + ";LOCK_TIMEOUT=15000;WRITE_DELAY=0", properties);
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_USE) {
                // The first connection is opened by the server while it deploys, before any code of ours can look.
                throw StartGate.refuse(new StartRefusedException("The data folder " + configuration.dataDirectory()
                        + " is in use by another Latchkey; stop it, or set latchkey.data to another folder.", e));
            }
            throw e;
        }
    }

    private static Connection connect(Driver driver, String url, Properties properties) throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new StartRefusedException("latchkey.database.url must begin with jdbc:postgresql:, not \"" + url + "\".");
        }
        return connection;
    }
}
