package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Postgres;
import org.latchkey.harness.PostgresDatabase;

/** PostgreSQL ends connections, as it does when it restarts; nobody is told until something is asked. */
class LastingConnectionIT {

    private final PostgresDatabase database = Postgres.newDatabase();
    private final LastingConnection.Losses losses = new LastingConnection.Losses();
    private Connection one;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        one = LastingConnection.open(database::connect, losses);
        other = LastingConnection.open(database::connect, losses);
        execute(one, "create table line (text varchar(10))");
    }

    @AfterEach
    void close() throws SQLException {
        one.close();
        other.close();
        assertTrue(one.isClosed());
    }

    private void loseAll() {
        Postgres.asSuperuser("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = '" + database.user() + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int lines(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select count(*) from line")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void findsTheDatabaseAgain() throws SQLException {
        loseAll();
        assertThrows(SQLException.class, () -> lines(one));
        assertEquals(0, lines(one));
    }

    @Test
    void whatOneFindsOutTheOthersNeedNot() throws SQLException {
        loseAll();
        assertThrows(SQLException.class, () -> lines(one));
        assertEquals(0, lines(one));
        assertEquals(0, lines(other));
    }

    @Test
    void whoSleptThroughALossFindsOutTheNextOneForTheOthersToo() throws SQLException {
        loseAll();
        assertThrows(SQLException.class, () -> lines(other));
        assertEquals(0, lines(other));
        loseAll();
        assertEquals(0, lines(one));
        assertEquals(0, lines(other));
    }

    @Test
    void hidesNothingInTheMiddleOfATransaction() throws SQLException {
        one.setAutoCommit(false);
        execute(one, "insert into line values ('first')");
        loseAll();
        assertThrows(SQLException.class, () -> execute(one, "insert into line values ('second')"));
        assertThrows(SQLException.class, () -> execute(one, "insert into line values ('third')"));
        assertThrows(SQLException.class, one::commit);
        one.rollback();
        execute(one, "insert into line values ('fourth')");
        one.commit();
        assertEquals(1, lines(one));
    }

    @Test
    void aCommitThatFailsIsNotMadeUpAndNotTheEnd() throws SQLException {
        one.setAutoCommit(false);
        execute(one, "insert into line values ('first')");
        loseAll();
        assertThrows(SQLException.class, one::commit);
        one.setAutoCommit(false);
        assertEquals(0, lines(one));
    }

    @Test
    void aStatementThatIsOlderThanItsTransactionIsNotLostUnnoticed() throws SQLException {
        try (Statement statement = one.createStatement()) {
            one.setAutoCommit(false);
            statement.execute("insert into line values ('first')");
            loseAll();
            assertThrows(SQLException.class, () -> statement.execute("insert into line values ('second')"));
            assertThrows(SQLException.class, one::commit);
        }
    }

    @Test
    void setAgainAsItIsAlreadyHidesNothing() throws SQLException {
        one.setAutoCommit(false);
        execute(one, "insert into line values ('first')");
        one.setAutoCommit(false);
        loseAll();
        assertThrows(SQLException.class, () -> execute(one, "insert into line values ('second')"));
        assertThrows(SQLException.class, () -> execute(one, "insert into line values ('third')"));
    }

    @Test
    void isAsItWasSetBefore() throws SQLException {
        one.setAutoCommit(false);
        one.setReadOnly(true);
        loseAll();
        assertThrows(SQLException.class, () -> lines(one));
        one.rollback();
        assertEquals(0, lines(one));
        assertFalse(one.getAutoCommit());
        assertThrows(SQLException.class, () -> execute(one, "insert into line values ('first')"));
    }

    @Test
    void whatIsSetWhileItIsLostHoldsAfterwards() throws SQLException {
        loseAll();
        assertThrows(SQLException.class, () -> lines(one));
        one.setAutoCommit(false);
        execute(one, "insert into line values ('first')");
        one.rollback();
        assertEquals(0, lines(one));
    }
}
