package org.latchkey.query;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.jdbc.JdbcResultSet;
import org.latchkey.table.Column;
import org.latchkey.table.ColumnType;
import org.latchkey.web.Sentence;
import org.latchkey.web.Text;
import org.postgresql.jdbc.PgResultSet;

/** The rows of a result set, without the columns that are not to be seen, up to a limit that fails rather than cuts. */
class RowReader implements Iterator<Object[]> {

    private final ResultSet results;
    private final List<Column> columns = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final Portion portion;
    private final long rowLimit;
    private long given;
    private Boolean another;

    /** @param shown tells by label which columns are to be seen */
    RowReader(ResultSet results, Predicate<String> shown, Portion portion, long rowLimit) throws SQLException {
        this.results = ofDriver(results);
        this.portion = portion;
        this.rowLimit = rowLimit;
        ResultSetMetaData meta = results.getMetaData();
        Set<String> labels = new HashSet<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String label = meta.getColumnLabel(i);
            if (!labels.add(Text.folded(label))) {
                throw new SQLException("Two columns are labelled " + label);
            }
            if (shown.test(label)) {
                columns.add(new Column(label, ColumnType.of(meta.getColumnType(i), meta.getColumnTypeName(i))));
                positions.add(i);
            }
        }
        for (long skipped = 0; skipped < portion.start() && results.next(); skipped++) {
            continue;
        }
    }

    /** Servers wrap what drivers return, and one of them looks the method up by reflection for every cell that is asked for by class. */
    private static ResultSet ofDriver(ResultSet results) throws SQLException {
        for (Class<? extends ResultSet> type : List.of(PgResultSet.class, JdbcResultSet.class)) {
            if (results.isWrapperFor(type)) {
                return results.unwrap(type);
            }
        }
        return results;
    }

    List<Column> columns() {
        return columns;
    }

    /** @throws QueryFailedException where the database fails or the limit of rows is passed */
    @Override
    public boolean hasNext() {
        if (another == null) {
            another = (portion.count().isEmpty() || given < portion.count().getAsLong()) && advance();
        }
        return another;
    }

    private boolean advance() {
        try {
            boolean found = results.next();
            if (found && given == rowLimit) {
                throw new QueryFailedException(Sentence.of("queries.failed.rows", Long.toString(rowLimit)), null);
            }
            return found;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        another = null;
        given++;
        Object[] row = new Object[columns.size()];
        try {
            for (int i = 0; i < row.length; i++) {
                row[i] = cell(positions.get(i), columns.get(i).type());
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
        return row;
    }

    private Object cell(int position, ColumnType type) throws SQLException {
        return switch (type) {
            case STRING -> results.getString(position);
            case BYTES -> results.getBytes(position);
            case DECIMAL -> results.getBigDecimal(position);
            default -> results.getObject(position, type.javaType());
        };
    }
}
