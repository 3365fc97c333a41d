package org.latchkey.query;

import jakarta.annotation.Priority;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.server.QueryDataSource;
import org.latchkey.server.QuerySource;
import org.latchkey.web.LogText;

/**
 * The databases that saved queries read, each as a user who may only read, and each with a pool of its own: a slow one takes no
 * connection from another. Pools are defined before the configuration is read; one that no source is configured for stays empty.
 */
@DataSourceDefinition(name = "java:app/jdbc/query-0", className = QueryDatabase.DATA_SOURCE, url = QueryDataSource.URL + "0",
        transactional = false, minPoolSize = 0, maxPoolSize = QueryDatabase.CONNECTIONS, initialPoolSize = 0, maxIdleTime = 300)
@DataSourceDefinition(name = "java:app/jdbc/query-1", className = QueryDatabase.DATA_SOURCE, url = QueryDataSource.URL + "1",
        transactional = false, minPoolSize = 0, maxPoolSize = QueryDatabase.CONNECTIONS, initialPoolSize = 0, maxIdleTime = 300)
@DataSourceDefinition(name = "java:app/jdbc/query-2", className = QueryDatabase.DATA_SOURCE, url = QueryDataSource.URL + "2",
        transactional = false, minPoolSize = 0, maxPoolSize = QueryDatabase.CONNECTIONS, initialPoolSize = 0, maxIdleTime = 300)
@DataSourceDefinition(name = "java:app/jdbc/query-3", className = QueryDatabase.DATA_SOURCE, url = QueryDataSource.URL + "3",
        transactional = false, minPoolSize = 0, maxPoolSize = QueryDatabase.CONNECTIONS, initialPoolSize = 0, maxIdleTime = 300)
@DataSourceDefinition(name = "java:app/jdbc/query-4", className = QueryDatabase.DATA_SOURCE, url = QueryDataSource.URL + "4",
        transactional = false, minPoolSize = 0, maxPoolSize = QueryDatabase.CONNECTIONS, initialPoolSize = 0, maxIdleTime = 300)
@ApplicationScoped
public class QueryDatabase {

    static final int CONNECTIONS = 16;
    static final String DATA_SOURCE = "org.latchkey.server.QueryDataSource";

    private static final Logger LOG = Logger.getLogger(QueryDatabase.class.getName());
    private static final int REASON_MAX = 500;

    private static final int AFTER_SAMPLE = Interceptor.Priority.APPLICATION + 900;

    private final Map<String, QueryPool> pools = new ConcurrentHashMap<>();

    protected QueryDatabase() {
    }

    QueryDatabase(DataSource database) {
        pools.put(QuerySource.DEFAULT, new QueryPool(database));
    }

    /** A database that is away at the start is only told; each connection is checked again when it is made. */
    void refusePrivilegedUsers(@Observes @Priority(AFTER_SAMPLE) DatabasePrepared event) {
        for (QuerySource source : QuerySource.all()) {
            if (!source.isConfigured()) {
                LOG.info("latchkey.query.database.url is not set: saved queries have no data to read.");
                continue;
            }
            try {
                source.connect().close();
            } catch (SQLException e) {
                LOG.warning("The data source " + source.name() + " of saved queries does not answer: "
                        + LogText.plain(String.valueOf(e.getMessage()), REASON_MAX));
            }
        }
    }

    /** Names of the data sources that a query may read, the default one first. */
    public List<String> sources() {
        return QuerySource.all().stream().map(QuerySource::name).toList();
    }

    /** @throws QueryDatabaseAwayException where no data source has this name, or no longer */
    QueryPool of(String source) {
        return pools.computeIfAbsent(source, this::pool);
    }

    private QueryPool pool(String source) {
        int number = sources().indexOf(source);
        if (number < 0) {
            throw new QueryDatabaseAwayException(new SQLException("No data source is called " + source));
        }
        try {
            return new QueryPool(InitialContext.doLookup("java:app/jdbc/query-" + number));
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
