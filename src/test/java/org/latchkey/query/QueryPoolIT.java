package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.server.ConfiguredDataSource;

/** A connection goes back to the server's pool as it came. */
class QueryPoolIT {

    private final PostgresDatabase database = Postgres.newDatabase();

    @Test
    void leavesNoLockBehind() throws SQLException {
        try (Connection pooled = database.connect(); Connection other = database.connect()) {
            QueryPool pool = new QueryPool(poolOf(pooled));
            Connection open = pool.open(5);
            try (Statement statement = open.createStatement()) {
                statement.execute("select pg_advisory_lock(7)");
            }
            assertEquals(1, locks(other));
            pool.close(open);
            assertEquals(0, locks(other));
        }
    }

    private static int locks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet locks = statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and objid = 7")) {
            locks.next();
            return locks.getInt(1);
        }
    }

    /** As servers do it: what is closed goes on living. */
    private static ConfiguredDataSource poolOf(Connection connection) {
        return new ConfiguredDataSource() {
            @Override
            public Connection getConnection() {
                return (Connection) Proxy.newProxyInstance(QueryPoolIT.class.getClassLoader(), new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
            }
        };
    }
}
