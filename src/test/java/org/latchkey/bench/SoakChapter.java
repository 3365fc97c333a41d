package org.latchkey.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.ServerSetup;

/**
 * The {@link Soak} for ten minutes, with a look at the heap of the node that runs all the time. It remembers few tokens, so that
 * what it remembers does not grow any more after the first minute.
 */
final class SoakChapter implements Chapter {

    private static final int CALLERS = 8;
    private static final int LOOKS = 20;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public List<Figure> measure(Options options) {
        List<Double> heap = new CopyOnWriteArrayList<>();
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator().deploying(BenchWar.withPing())
                .with("latchkey.cache.grants", "1000");
        try (Soak soak = new Soak(setup, TokenPing.PATH, CALLERS, Duration.ZERO)) {
            long pid = soak.steadyNode().pid();
            Duration pause = options.soak().dividedBy(LOOKS);
            looks.scheduleWithFixedDelay(() -> heap.add(Heap.ofProcess(pid)), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
            SoakRecord record = soak.run(options.soak(), List.of(Soak.Outage.values()));
            record.faults().forEach(Progress::tell);
            Progress.tell("heap: " + heap.stream().map(Math::round).toList());
            return List.of(new Figure("soak of " + options.soak().toMinutes() + " minutes on two nodes, one of them restarted twice: " + record,
                            "no deleted token accepted, no good one refused", record.faults().size() + " faults"),
                    new Figure("heap in use on the other node, which remembers 1,000 tokens at most, in the three thirds of the soak", "flat",
                            third(heap, 0) + ", " + third(heap, 1) + ", " + third(heap, 2) + " MiB"));
        } finally {
            looks.shutdownNow();
        }
    }

    private static Spread third(List<Double> heap, int number) {
        return Spread.of(heap.subList(heap.size() * number / 3, Math.max(1, heap.size() * (number + 1) / 3)));
    }
}
