package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** How a database for saved queries is opened: to read, and to give rows as they are read. */
public final class QueryConnections {

    /** Above the longest time limit of a saved query: only a network that is cut silently takes so long. */
    private static final String SOCKET_TIMEOUT_SECONDS = "330";

    private QueryConnections() {
    }

    /** @throws StartRefusedException where the user may do more than read the schemas, or the address is of another database */
    static Connection checked(String url, String user, String password, List<String> schemas) throws SQLException {
        Connection connection = open(url, user, password);
        try {
            QueryUserCheck.check(connection, schemas);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Without a look at what the user may do. */
    public static Connection open(String url, String user, String password) throws SQLException {
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
