package org.latchkey.notice;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latchkey.change.Freshness;
import org.latchkey.notice.Outbox.Taken;
import org.latchkey.web.DatabaseAway;
import org.latchkey.web.LogText;

/**
 * Takes mails to the mail host, on a thread of its own: whatever the host does, nothing else waits. Ends with the application, and
 * not later, because the beans that it asks may be gone by then.
 */
@WebListener
public class Postman implements ServletContextListener, Runnable {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int REASON_MAX = 300;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    MailHost host;

    @Inject
    Outbox outbox;

    @Inject
    Freshness freshness;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    private Thread thread;
    volatile boolean ended;

    private boolean failing;
    /** A mail that was sent and whose row does not say so yet. */
    private Long unconfirmed;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!host.isSetUp()) {
            LOG.info("No mail is sent, because latchkey.mail.host is not set; notices stand on the Tokens page.");
            return;
        }
        thread = threads.newThread(this);
        thread.setName("latchkey-mail");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (thread == null) {
            return;
        }
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
            LockSupport.parkNanos(INTERVAL.toNanos());
            try (MailLine line = host.line()) {
                freshness.refuseWhileDatabaseIsAway(clock.instant());
                makeARound(line);
            } catch (RuntimeException | Error e) {
                // An error as well, such as of a class that the mail provider does not find: nobody would start this thread again.
                LOG.log(DatabaseAway.isCauseOf(e) ? Level.FINE : Level.WARNING, "Mails have to wait", e);
            }
        }
    }

    /** All that is due, until the host fails: each try on a host that is away takes its time, and the rest would fail as well. */
    private void makeARound(MailLine line) {
        confirm();
        while (!ended) {
            Optional<Taken> taken = outbox.take();
            if (taken.isEmpty() || !deliver(line, taken.get())) {
                return;
            }
        }
    }

    /** @return whether the host is there */
    private boolean deliver(MailLine line, Taken taken) {
        try {
            line.send(taken.letter(), clock.instant());
            unconfirmed = taken.noticeId();
            count("sent");
            tellOfTheHost(null);
            confirm();
            return true;
        } catch (MessagingException e) {
            count("failed");
            return tellOfFailure(taken, e);
        }
    }

    private boolean tellOfFailure(Taken taken, MessagingException failure) {
        if (isForGood(failure)) {
            LOG.warning("Notice " + taken.noticeId() + " cannot be mailed to its owner and stands on the page only: " + reason(failure));
            outbox.refused(taken.noticeId());
            return true;
        }
        outbox.failed(taken.noticeId());
        tellOfTheHost(failure);
        return failure instanceof SendFailedException;
    }

    /** The address is none, or the host knows nobody there (RFC 5321, 4.2.1: what is refused so is not to be sent again). */
    private static boolean isForGood(MessagingException failure) {
        return failure instanceof AddressException
                || failure instanceof SendFailedException refusal && refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
    }

    private void confirm() {
        if (unconfirmed != null) {
            outbox.sent(unconfirmed);
            unconfirmed = null;
        }
    }

    /** One line when it begins to fail, and one when it is well again. */
    private void tellOfTheHost(MessagingException failure) {
        if (failure != null && !failing) {
            LOG.warning("The mail host does not take mails, which are tried again later: " + reason(failure));
        } else if (failure == null && failing) {
            LOG.info("The mail host takes mails again.");
        }
        failing = failure != null;
    }

    private static String reason(MessagingException failure) {
        return LogText.plain(String.valueOf(failure.getMessage()), REASON_MAX);
    }

    private void count(String result) {
        meters.counter("latchkey.mails", "result", result).increment();
    }
}
