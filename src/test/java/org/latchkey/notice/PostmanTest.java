package org.latchkey.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.latchkey.change.Freshness;

class PostmanTest {

    private final Postman postman = new Postman();
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void goesOnWhateverTheMailProviderThrows() throws InterruptedException {
        Thread thread = new Thread(postman);
        postman.host = new FailingHost();
        postman.freshness = new Freshness(Clock.systemUTC());
        postman.clock = Clock.systemUTC();
        postman.threads = new OneThread(thread);
        postman.contextInitialized(null);
        LockSupport.unpark(thread);
        thread.join();
        assertEquals(3, rounds.get());
    }

    /** Throws something else in each round, and ends the last one. It is the postman's thread that calls it, which then need not wait. */
    private final class FailingHost extends MailHost {

        @Override
        public boolean isSetUp() {
            return true;
        }

        @Override
        MailLine line() {
            LockSupport.unpark(Thread.currentThread());
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new NoClassDefFoundError("a provider's");
                case 2 -> throw new IllegalStateException("a container's");
                default -> postman.ended = true;
            }
            return new MailLine(new Properties(), null, null);
        }
    }

    private record OneThread(Thread thread) implements ManagedThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            return thread;
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }
}
