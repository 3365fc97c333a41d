package org.latchkey.server;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** One database and what it was made for. A demo has known passwords: it must never open a real database, nor the other way round. */
@Stateless
public class Installation {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    @Inject
    Event<DatabasePrepared> prepared;

    /** Asked before the schema is touched, so that a database of the other mode stays as it is. */
    public void refuseForeignMode(DataSource database) {
        try (Connection connection = database.getConnection();
                ResultSet table = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (table.next()) {
                if ("installation".equalsIgnoreCase(table.getString("TABLE_NAME"))) {
                    refuseForeignMode(connection);
                    return;
                }
            }
        } catch (SQLException e) {
            throw new StartRefusedException("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** In one transaction under one lock: of two nodes that start at once, the second finds all done. */
    public void prepare() {
        awaitLock();
        if (modes().isEmpty()) {
            entityManager.createNativeQuery("insert into installation (id, demo, created_at) values (1, ?, ?)")
                    .setParameter(1, configuration.demo()).setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
        }
        prepared.fire(new DatabasePrepared(configuration.demo()));
    }

    /** Asks again and again: one question that waits for a slow first node would meet the time-out of the connection. */
    private void awaitLock() {
        long begun = System.nanoTime();
        while (entityManager.createNativeQuery("select id from policy where id = 1 for update skip locked").getResultList().isEmpty()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new StartRefusedException("Another node has been starting for " + PATIENCE.toMinutes() + " minutes; stop it.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void refuseForeignMode(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet modes = statement.executeQuery("select demo from installation")) {
            if (modes.next()) {
                refuseForeignMode(modes.getBoolean(1));
            }
        }
    }

    private void refuseForeignMode(boolean demo) {
        if (configuration.demo() && !demo) {
            throw new StartRefusedException("This database was not made by demo mode, so demo mode does not open it; "
                    + "unset latchkey.demo, or set latchkey.data to another folder.");
        }
        if (!configuration.demo() && demo) {
            throw new StartRefusedException("This database was made by demo mode, whose passwords are known to all; "
                    + "set latchkey.data or latchkey.database.url to another one, or latchkey.demo=true.");
        }
    }

    private List<?> modes() {
        return entityManager.createNativeQuery("select demo from installation").getResultList();
    }
}
