package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;

/**
 * The database that saved queries read: the sample of demo mode, else the configured one. Its user may only read; one who may
 * do more is not let in, because a read-only transaction alone is no boundary.
 */
public class QueryDataSource extends ConfiguredDataSource {

    /** The user of demo mode's sample, who may read it and nothing else. */
    public static final String SAMPLE_READER = "READER";

    /** Above the longest time limit of a saved query: only a network that is cut silently takes so long. */
    private static final String SOCKET_TIMEOUT_SECONDS = "330";

    @Override
    public Connection getConnection() throws SQLException {
        Configuration configuration = new Configuration();
        Connection connection = configuration.demo() ? sample(configuration) : configured(configuration);
        try {
            QueryUserCheck.check(connection, configuration.querySchemas());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection sample(Configuration configuration) throws SQLException {
        return open("jdbc:h2:file:" + sampleFile(configuration) + ";IFEXISTS=TRUE", SAMPLE_READER, "");
    }

    /** Path of the sample's database, without the ending that H2 gives it. */
    public static String sampleFile(Configuration configuration) {
        return DataDirectory.of(configuration).resolve("sample").toString();
    }

    private static Connection configured(Configuration configuration) throws SQLException {
        String url = configuration.queryDatabaseUrl().orElseThrow(() -> new SQLTransientConnectionException(
                "latchkey.query.database.url is not set: there is no data for saved queries to read"));
        return open(url, configuration.queryDatabaseUser().orElse(""), configuration.queryDatabasePassword().orElse(""));
    }

    static Connection open(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        if (url.startsWith("jdbc:h2:")) {
            // Rows are computed as they are read; otherwise H2 would hold the whole result.
            return new org.h2.Driver().connect(url + ";LAZY_QUERY_EXECUTION=TRUE", properties);
        } else if (url.startsWith("jdbc:postgresql:")) {
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("ApplicationName", "latchkey queries");
            properties.setProperty("options", "-c default_transaction_read_only=on");
            return new org.postgresql.Driver().connect(url, properties);
        }
        throw new StartRefusedException("latchkey.query.database.url must begin with jdbc:postgresql: or jdbc:h2:.");
    }
}
