package org.latchkey.monitoring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Whether the database answers. The answer is remembered for a second and one caller at a time asks anew, so that strangers who
 * ask often take at most one of the connections that tokens need, and none of them waits for one that another waits for.
 */
@ApplicationScoped
class DatabaseHealth {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class.getName());

    private static final int PATIENCE_SECONDS = 2;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);

    private final Lock asking = new ReentrantLock();
    private final LongSupplier nanoTime;

    @Resource(lookup = "java:app/jdbc/latchkey")
    DataSource database;

    /** Nothing is deployed before the database was prepared. */
    private volatile boolean answered = true;
    private volatile long askedAt;

    DatabaseHealth() {
        this(System::nanoTime);
    }

    DatabaseHealth(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        askedAt = nanoTime.getAsLong() - REMEMBERED;
    }

    /** Of the latest question; false where that one has been waiting for more than two seconds. */
    boolean answers() {
        if (sinceAsked() < REMEMBERED && answered) {
            return true;
        }
        if (!asking.tryLock()) {
            return answered && sinceAsked() < PATIENCE;
        }
        try {
            if (sinceAsked() >= REMEMBERED) {
                askedAt = nanoTime.getAsLong();
                answered = ask();
            }
            return answered;
        } finally {
            asking.unlock();
        }
    }

    private long sinceAsked() {
        return nanoTime.getAsLong() - askedAt;
    }

    private boolean ask() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
