package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** The database that holds users, tokens and all else that Latchkey keeps: PostgreSQL where one is configured, else a file. */
public class LatchkeyDataSource extends ConfiguredDataSource {

    /** The last counts of calls are written while the server stops, and it is then that H2 would close by itself. */
    private static final String SETTINGS = ";LOCK_TIMEOUT=15000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    /** H2's code for a file that another process has open. */
    private static final int IN_USE = 90020;

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);
    private static final Duration MIGRATION_PATIENCE = Duration.ofHours(6);

    private static final LateDatabase LATE_DATABASE = new LateDatabase();
    /** The same database, and another user who may be set wrongly. */
    private static final LateDatabase LATE_DATABASE_OF_OWNER = new LateDatabase();
    private static final LastingConnection.Losses LOSSES = new LastingConnection.Losses();

    /** The first one waits for a database that is not there yet. */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            return LATE_DATABASE.await(DatabaseLogin.ofApplication(),
                    () -> LastingConnection.open(() -> connection(CONNECT_PATIENCE, ANSWER_PATIENCE), LOSSES));
        } catch (StartRefusedException e) {
            // The server opens connections while it deploys, before any code of ours can look.
            throw LATE_DATABASE.hasAnswered() ? e : StartGate.refuse(e);
        }
    }

    /**
     * A connection outside of the pool.
     *
     * @param patience with a silent network, once connected; connecting takes a second at most
     */
    public Connection unpooled(Duration patience) throws SQLException {
        return connection(Duration.ofSeconds(1), patience);
    }

    /** A connection of the user who owns the tables, outside of the pool: to bring a large table up to date takes as long as it takes. */
    static Connection ofOwner() throws SQLException {
        DatabaseLogin login = DatabaseLogin.ofOwner();
        return LATE_DATABASE_OF_OWNER.await(login, () -> connection(login, CONNECT_PATIENCE, MIGRATION_PATIENCE));
    }

    private static Connection connection(Duration toConnect, Duration toAnswer) throws SQLException {
        return connection(DatabaseLogin.ofApplication(), toConnect, toAnswer);
    }

    private static Connection connection(DatabaseLogin login, Duration toConnect, Duration toAnswer) throws SQLException {
        Configuration configuration = new Configuration();
        Optional<String> url = configuration.databaseUrl();
        Connection connection = url.isPresent() ? postgresql(url.get(), login, toConnect) : embedded(configuration);
        connection.setNetworkTimeout(Runnable::run, (int) toAnswer.toMillis());
        return connection;
    }

    private static Connection postgresql(String url, DatabaseLogin login, Duration toConnect) throws SQLException {
        Properties properties = new Properties();
        // The driver waits for ever by default: a network that is cut silently would hang every caller. A database that takes
        // the connection and does not greet is as far away as one that does not take it, however long its answers may take.
        properties.setProperty("connectTimeout", Long.toString(toConnect.toSeconds()));
        properties.setProperty("socketTimeout", Long.toString(toConnect.toSeconds()));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "latchkey");
        login.user().ifPresent(name -> properties.setProperty("user", name));
        login.password().ifPresent(secret -> properties.setProperty("password", secret));
        return new org.postgresql.Driver().connect(url, properties);
    }

    private static Connection embedded(Configuration configuration) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "latchkey");
        properties.setProperty("password", "");
        String file = DataDirectory.of(configuration).resolve("latchkey").toString();
        try {
            // By itself H2 writes half a second after the commit: a crash in between would revive a token that was deleted.
            return new org.h2.Driver().connect("jdbc:h2:file:" + file + SETTINGS, properties);
        } catch (SQLException e) {
            if (e.getErrorCode() == IN_USE) {
                throw new StartRefusedException("The data folder " + configuration.dataDirectory()
                        + " is in use by another Latchkey; stop it, or set latchkey.data to another folder.", e);
            }
            throw e;
        }
    }
}
