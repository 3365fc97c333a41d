package org.latchkey.query;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.latchkey.server.ConfiguredDataSource;
import org.latchkey.server.QueryConnections;

/** A real H2 file with a user who may only select, as saved queries use it. */
public record H2(Path file) {

    /** Made by its owner with these statements; the reader may select from all of its tables. */
    public static H2 with(Path folder, String... statements) throws SQLException {
        H2 database = new H2(folder.resolve("data"));
        try (Connection owner = database.connect("owner", "secret"); Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("create user reader password ''");
            statement.execute("grant select on schema public to reader");
        }
        return database;
    }

    Connection connect(String user, String password) throws SQLException {
        return QueryConnections.open("jdbc:h2:file:" + file, user, password);
    }

    public QueryRunner runner() {
        QueryRunner runner = new QueryRunner();
        runner.meters = new SimpleMeterRegistry();
        runner.database = queries();
        return runner;
    }

    /** Asks this database about statements. */
    public StatementCheck check() {
        StatementCheck check = new StatementCheck();
        check.database = queries();
        return check;
    }

    /** The only data source there is. */
    public QueryDatabase queries() {
        return new QueryDatabase(new ConfiguredDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return connect("reader", "");
            }
        });
    }
}
