package org.latchkey.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.latchkey.user.Caller;
import org.latchkey.web.Text;

/**
 * Asks the database itself about a statement, before anybody relies on it: it is begun in a transaction that may only read and that is
 * rolled back, so whatever would write is refused.
 */
@ApplicationScoped
public class StatementCheck {

    /** The database refuses before it computes: how long a statement takes is no matter here. */
    private static final int PATIENCE_SECONDS = 5;

    @Inject
    QueryDatabase database;

    /**
     * @param caller whose user name the statement may use
     * @return labels of the columns that it gives
     * @throws QueryException        where the database refuses it
     * @throws BadStatementException where two columns have one label, or it is no statement for a saved query
     */
    public List<String> labels(SavedQuery query, Caller caller) {
        NamedParameterStatement named = query.parsed();
        QueryPool pool = database.of(query.source());
        Connection connection = pool.open(PATIENCE_SECONDS);
        try (PreparedStatement statement = connection.prepareStatement(named.sql())) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setMaxRows(1);
            Arguments.samples(query, caller).bind(statement, named.names());
            List<String> labels = labels(statement.getMetaData());
            begin(statement);
            return labels;
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            pool.close(connection);
        }
    }

    /** @param meta {@code null} where the statement gives no rows, which the database will refuse */
    private static List<String> labels(ResultSetMetaData meta) throws SQLException {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 1; meta != null && i <= meta.getColumnCount(); i++) {
            String label = meta.getColumnLabel(i);
            if (labels.put(Text.folded(label), label) != null) {
                throw new BadStatementException("query.statement.columns", label);
            }
        }
        return labels.values().stream().collect(Collectors.toList());
    }

    /** What it cannot compute with values that nobody gave, or not soon, is nothing to refuse it for. */
    private static void begin(PreparedStatement statement) throws SQLException {
        try {
            statement.executeQuery().next();
        } catch (SQLException e) {
            if (!Failures.isSlow(e) && !Failures.isOfValues(e)) {
                throw e;
            }
        }
    }
}
