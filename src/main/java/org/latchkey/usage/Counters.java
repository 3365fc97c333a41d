package org.latchkey.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Rows that several nodes count in. What is written together is written in one transaction, in batches. */
final class Counters {

    /** Class of SQL states. */
    private static final String CONSTRAINT_VIOLATION = "23";

    private Counters() {
    }

    /** What is written in one transaction. */
    interface Writing {
        void on(Connection connection) throws SQLException;
    }

    /** What a row puts into a statement. */
    interface Parameters<T> {
        void into(PreparedStatement statement, T row) throws SQLException;
    }

    /** Another node may make the same row at the same moment. By then it has committed, and the second try adds to it. */
    static void write(DataSource database, Writing writing) throws SQLException {
        try {
            writeOnce(database, writing);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(CONSTRAINT_VIOLATION)) {
                throw e;
            }
            writeOnce(database, writing);
        }
    }

    private static void writeOnce(DataSource database, Writing writing) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                writing.on(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Updates each row, and inserts those that are not there yet; both statements take the same parameters. */
    static <T> List<T> add(Connection connection, String update, String insert, List<T> rows, Parameters<T> parameters) throws SQLException {
        int[] updated = run(connection, update, rows, parameters);
        List<T> missing = IntStream.range(0, updated.length).filter(row -> updated[row] == 0).mapToObj(rows::get).toList();
        run(connection, insert, missing, parameters);
        return missing;
    }

    static <T> int[] run(Connection connection, String sql, List<T> rows, Parameters<T> parameters) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                parameters.into(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
