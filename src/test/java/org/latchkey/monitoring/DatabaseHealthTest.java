package org.latchkey.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseHealthTest {

    private final AtomicLong nanos = new AtomicLong();
    private final DatabaseHealth health = new DatabaseHealth(nanos::get);
    private final Pool pool = new Pool();

    DatabaseHealthTest() {
        health.database = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> pool.connection());
    }

    /** Counts who asks, and can be away or let them wait as a pool without a free connection does. */
    private static final class Pool {

        private final AtomicLong asked = new AtomicLong();
        private volatile boolean away;
        private volatile CountDownLatch free = new CountDownLatch(0);

        Connection connection() throws SQLException {
            asked.incrementAndGet();
            try {
                assertTrue(free.await(30, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            if (away) {
                throw new SQLException("away");
            }
            return DriverManager.getConnection("jdbc:h2:mem:");
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void asksOnceASecondWhateverTheAnswer() {
        for (boolean away : new boolean[] {false, true}) {
            pool.away = away;
            pool.asked.set(0);
            pass(Duration.ofSeconds(1));
            for (int i = 0; i < 10; i++) {
                assertEquals(!away, health.answers());
            }
            assertEquals(1, pool.asked.get());
        }
        pool.away = false;
        pass(Duration.ofMillis(999));
        assertFalse(health.answers());
        pass(Duration.ofMillis(1));
        assertTrue(health.answers());
    }

    @Test
    void letsNobodyWaitForWhomAnotherWaits() {
        assertTrue(health.answers());
        pool.free = new CountDownLatch(1);
        pass(Duration.ofSeconds(1));
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(health::answers);
        while (pool.asked.get() < 2) {
            Thread.onSpinWait();
        }
        assertTrue(health.answers(), "what was known, for as long as the question is young");
        pass(Duration.ofSeconds(2));
        assertFalse(health.answers(), "a question that waits is an answer");
        assertEquals(2, pool.asked.get());
        pool.free.countDown();
        assertTrue(waiting.join());
        assertTrue(health.answers());
    }
}
