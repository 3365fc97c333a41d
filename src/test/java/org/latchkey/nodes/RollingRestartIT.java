package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.LoadBalancer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.Program;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;

/** Both nodes are restarted one after the other under load, as an operator does it: drain, wait, stop, start. */
@Tag("operations")
@Needs(Program.HAPROXY)
class RollingRestartIT {

    private static final int CALLERS = 4;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Of each caller between two calls: a node that is restarted must find some time to start. */
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final List<LatchkeyServer> NODES = new ArrayList<>();

    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    @AfterAll
    static void stop() {
        NODES.forEach(LatchkeyServer::close);
    }

    @Test
    void noCallFails() throws Exception {
        ServerSetup setup = ServerSetup.demoOnPostgres();
        NODES.addAll(List.of(setup.launch(), setup.inAnotherFolder().launch()));
        NODES.forEach(LatchkeyServer::awaitDeployed);
        try (LoadBalancer balancer = LoadBalancer.over(NODES.get(0), NODES.get(1))) {
            TestToken token = NODES.get(0).database().newToken(NODES.get(0).database().newUser("ann"), "nightly");
            List<Thread> callers = IntStream.range(0, CALLERS).mapToObj(number -> new Thread(() -> call(balancer.client(), token))).toList();
            callers.forEach(Thread::start);
            try {
                for (int node = 0; node < NODES.size(); node++) {
                    restart(node);
                }
            } finally {
                isOver = true;
                for (Thread caller : callers) {
                    caller.join();
                }
            }
        }
        assertEquals(List.of(), List.copyOf(failures));
        assertTrue(answered.get() > 1_000, answered + " calls are no load");
    }

    private void restart(int number) throws IOException {
        LatchkeyServer node = NODES.get(number);
        Path drain = Files.createFile(node.setup().data().resolve("drain"));
        awaitQuiet(node);
        node.close();
        Files.delete(drain);
        LatchkeyServer restarted = node.setup().startAt(node.url().getPort());
        NODES.set(number, restarted);
        awaitCalls(restarted);
    }

    /** Until there was no call for longer than any pause between two. */
    private static void awaitQuiet(LatchkeyServer node) {
        double[] count = {-1};
        long[] since = {0};
        Eventually.holds(LIMIT, () -> {
            double now = accepted(node);
            if (now != count[0]) {
                count[0] = now;
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > QUIET.toNanos();
        });
    }

    private static void awaitCalls(LatchkeyServer node) {
        double before = accepted(node);
        Eventually.holds(LIMIT, () -> accepted(node) > before);
    }

    private static double accepted(LatchkeyServer node) {
        return node.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/metrics").get().body().lines()
                .filter(line -> line.startsWith("latchkey_verifications_total{result=\"accepted\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ')))).sum();
    }

    private void call(PatClient client, TestToken token) {
        while (!isOver) {
            LockSupport.parkNanos(PAUSE.toNanos());
            try {
                int status = client.callWith(token).path("/tokens/self").get().status();
                if (status == 200) {
                    answered.incrementAndGet();
                } else {
                    failures.add("status " + status);
                }
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }
}
