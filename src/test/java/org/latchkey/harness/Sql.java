package org.latchkey.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Statements on a database, each on a connection of its own where they do not make up one transaction. */
final class Sql {

    private final PostgresDatabase address;

    Sql(PostgresDatabase address) {
        this.address = address;
    }

    int update(String sql, Object... parameters) {
        return with(connection -> run(connection, sql, PreparedStatement::executeUpdate, parameters));
    }

    <T> List<T> query(String sql, Row<T> reader, Object... parameters) {
        return with(connection -> run(connection, sql, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }, parameters));
    }

    /** Commits when the work has returned. */
    void inOneTransaction(Consumer<Statements> work) {
        with(connection -> {
            connection.setAutoCommit(false);
            work.accept(new Statements(connection));
            connection.commit();
            return null;
        });
    }

    private <T> T with(Work<Connection, T> work) {
        try (Connection connection = address.connect()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T run(Connection connection, String sql, Work<PreparedStatement, T> work, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        }
    }

    /** What a transaction is made of. */
    record Statements(Connection connection) {

        void update(String sql, Object... parameters) {
            try {
                run(connection, sql, PreparedStatement::executeUpdate, parameters);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<C, T> {
        T on(C connection) throws SQLException;
    }
}
