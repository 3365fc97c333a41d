package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * The database that saved queries read: the sample of demo mode, else the configured one. Its user may only read; one who may
 * do more is not let in, because a read-only transaction alone is no boundary.
 */
public class QueryDataSource extends ConfiguredDataSource {

    private static final LastingConnection.Losses LOSSES = new LastingConnection.Losses();

    @Override
    public Connection getConnection() throws SQLException {
        return LastingConnection.open(QueryDataSource::checked, LOSSES);
    }

    private static Connection checked() throws SQLException {
        Configuration configuration = new Configuration();
        if (configuration.demo()) {
            // It must not close by itself when the process is told to end: answers that have begun go on.
            return QueryConnections.checked("jdbc:h2:file:" + sampleFile(configuration) + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE",
                    "reader", "", configuration.querySchemas());
        }
        String url = configuration.queryDatabaseUrl().orElseThrow(() -> new SQLTransientConnectionException(
                "latchkey.query.database.url is not set: there is no data for saved queries to read"));
        return QueryConnections.checked(url, configuration.queryDatabaseUser().orElse(""),
                configuration.queryDatabasePassword().orElse(""), configuration.querySchemas());
    }

    /** Path of the sample's database, without the ending that H2 gives it. Its user {@code reader} may read it and nothing else. */
    public static String sampleFile(Configuration configuration) {
        return DataDirectory.of(configuration).resolve("sample").toString();
    }
}
