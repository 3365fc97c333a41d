package org.latchkey.bench;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.ServerSetup;

/**
 * Two nodes on one database that are called all the time, while tokens are made, deleted over either node and expire,
 * and while the second node is stopped and started, and killed and started. Every answer is judged by what is known of the token.
 */
public final class Soak implements AutoCloseable {

    private static final int ACCEPTED = 200;
    private static final Duration BETWEEN_NEW_TOKENS = Duration.ofMillis(50);
    /** Meanwhile the token is called so often that both nodes remember it, and afterwards so often that a late acceptance is seen. */
    private static final Duration BEFORE_DELETION = Duration.ofMillis(100);
    private static final Duration AFTER_DELETION = Duration.ofMillis(200);

    private final SoakNode steady;
    private final SoakNode restarted;
    private final String path;
    private final int callers;
    private final Duration pause;
    private final SoakTokens tokens;
    private final SoakRecord record = new SoakRecord();
    private volatile boolean over;

    /**
     * @param path    of a resource that answers 200 to every token, without a slash at the beginning
     * @param callers how many call at the same time
     * @param pause   of each caller between an answer and the next call; none for full load
     */
    public Soak(ServerSetup setup, String path, int callers, Duration pause) {
        this.path = "/" + path;
        this.callers = callers;
        this.pause = pause;
        this.steady = new SoakNode(setup);
        this.restarted = new SoakNode(setup.inAnotherFolder());
        steady.awaitStart();
        restarted.awaitStart();
        this.tokens = new SoakTokens(setup.rows());
    }

    /** The node that runs all the time. */
    public LatchkeyServer steadyNode() {
        return steady.server();
    }

    /** Goes on for as long as given, and for as long as the second node takes to start again after each of the outages. */
    public SoakRecord run(Duration time, List<Outage> outages) {
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < callers; number++) {
            threads.add(start("caller " + number, this::call));
        }
        threads.add(start("maker", () -> {
            tokens.make();
            LockSupport.parkNanos(BETWEEN_NEW_TOKENS.toNanos());
        }));
        threads.add(start("deleter", () -> {
            Optional<SoakToken> next = tokens.chooseNext();
            LockSupport.parkNanos(BEFORE_DELETION.toNanos());
            next.ifPresent(this::delete);
            LockSupport.parkNanos(AFTER_DELETION.toNanos());
        }));
        try {
            Duration part = time.dividedBy(outages.size() + 1L);
            for (Outage outage : outages) {
                let(part);
                outage.of(restarted);
            }
            let(part);
        } finally {
            over = true;
            threads.forEach(Soak::join);
        }
        return record;
    }

    private Thread start(String name, Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                while (!over) {
                    work.run();
                }
            } catch (RuntimeException e) {
                record.fault("The " + name + " gave up: " + e);
            }
        }, "soak " + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void call() {
        LockSupport.parkNanos(pause.toNanos());
        SoakToken token = tokens.any();
        SoakToken.Moment beginning = SoakToken.Moment.now();
        onANode(client -> client.callWith(token.secret()).path(path).get(), answer -> {
            token.faultOf(answer.status(), beginning).ifPresent(record::fault);
            if (answer.status() == ACCEPTED) {
                record.accepted(token.sinceDeletion(beginning).orElse(0));
            } else {
                record.refused();
            }
        });
    }

    private void delete(SoakToken token) {
        token.deletionBegins();
        onANode(client -> client.callWith(token.secret()).path("/tokens/self").delete(), answer -> {
            token.deletionAnswered(answer.status()).ifPresent(record::fault);
            record.deletion();
        });
    }

    /** A node that went away meanwhile may have answered anything, or nothing. */
    private void onANode(Work work, Judge judge) {
        SoakNode node = ThreadLocalRandom.current().nextBoolean() ? steady : restarted;
        LatchkeyServer server = node.server();
        if (server == null) {
            return;
        }
        try {
            // An address of its own for each call: many of them are refused, which counts against the address.
            Answer answer = work.on(server.client());
            if (node.server() == server) {
                judge.of(answer);
            }
        } catch (UncheckedIOException e) {
            if (node.server() == server) {
                record.fault("No answer: " + e.getCause());
            }
        }
    }

    private static void let(Duration pass) {
        long end = System.nanoTime() + pass.toNanos();
        for (long left = pass.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try (steady; restarted) {
            over = true;
        }
    }

    /** What happens to the second node. */
    public enum Outage {
        STOPPED {
            @Override
            void of(SoakNode node) {
                node.restart();
            }
        },
        KILLED {
            @Override
            void of(SoakNode node) {
                node.restartAfterKill();
            }
        };

        abstract void of(SoakNode node);
    }

    private interface Work {
        Answer on(PatClient client);
    }

    private interface Judge {
        void of(Answer answer);
    }
}
