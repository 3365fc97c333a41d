package org.latchkey.change;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.change.FeedConnection.News;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.web.DatabaseAway;

/** Reads the feed four times a second on a thread and a connection of its own, and tells this node what to forget. */
@ApplicationScoped
public class FeedReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(FeedReader.class.getName());

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long NOTHING = -1;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Epochs epochs;

    @Inject
    Freshness freshness;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    private Timer delays;
    private Thread thread;
    private volatile boolean ended;

    private FeedConnection connection;
    private long known = NOTHING;

    void start(@Observes DatabasePrepared event) {
        TimeGauge.builder("latchkey.feed.age", () -> freshness.age().toNanos(), TimeUnit.NANOSECONDS)
                .description("How old the node's knowledge of changes is; -1 ns before the first read").register(meters);
        delays = Timer.builder("latchkey.feed.delay").description("From a change to its being known here, by the clocks of both nodes")
                .register(meters);
        thread = threads.newThread(this);
        thread.setName("latchkey-feed");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void end() {
        ended = true;
        LockSupport.unpark(thread);
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        while (!ended) {
            Freshness.Moment beginning = freshness.now();
            try {
                read();
                freshness.known(beginning);
            } catch (SQLException | RuntimeException e) {
                disconnect();
                tell(e);
            }
            LockSupport.parkNanos(beginning.nanos() + INTERVAL.toNanos() - System.nanoTime());
        }
        disconnect();
    }

    private void read() throws SQLException {
        if (connection == null) {
            connection = FeedConnection.open();
        }
        News news = connection.after(known);
        if (news.goesOnFrom(known)) {
            news.changes().forEach(this::apply);
        } else {
            // Asleep for longer than the feed remembers, or just begun.
            epochs.raiseEach();
        }
        known = news.lastId();
    }

    private void apply(Change change) {
        epochs.raise(change.kind(), change.subjectId());
        delays.record(Duration.between(change.at(), clock.instant()));
    }

    private void tell(Exception failure) {
        if (freshness.failed()) {
            LOG.log(Level.WARNING, "The feed of changes cannot be read, so tokens are not accepted until it can: {0}",
                    DatabaseAway.isCauseOf(failure) ? DatabaseAway.reason(failure) : failure);
        }
    }

    private void disconnect() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A connection that is of no use any more could not be closed", e);
        }
        connection = null;
    }
}
