package org.latchkey.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The database of one {@link QuerySource}, as the server pools it. */
public class QueryDataSource extends ConfiguredDataSource {

    /** Before the number of the source, the default one being 0. */
    public static final String URL = "latchkey:query:";

    private static final Map<String, LastingConnection.Losses> LOSSES = new ConcurrentHashMap<>();

    /** None until it is told: a pool that is not told must not give the data of another. */
    private int number = -1;

    /** Takes the only thing that the definition of a pool can tell on every server. */
    @Override
    public void setUrl(String url) {
        number = Integer.parseInt(url.substring(URL.length()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        List<QuerySource> sources = QuerySource.all();
        if (number < 0 || number >= sources.size()) {
            throw new SQLException("There is no data source of saved queries with the number " + number);
        }
        QuerySource source = sources.get(number);
        return LastingConnection.open(source::connect, LOSSES.computeIfAbsent(source.name(), name -> new LastingConnection.Losses()));
    }
}
