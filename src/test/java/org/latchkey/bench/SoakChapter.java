package org.latchkey.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.ServerSetup;

/** The {@link Soak} for ten minutes, with a look at the heap of the node that runs all the time. */
final class SoakChapter implements Chapter {

    private static final int LOOKS = 20;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public List<Figure> measure(Options options) {
        List<Double> heap = new CopyOnWriteArrayList<>();
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
        try (Soak soak = new Soak(ServerSetup.onPostgres().withFirstAdministrator().deploying(BenchWar.withPing()), TokenPing.PATH)) {
            long pid = soak.steadyNode().pid();
            Duration pause = options.soak().dividedBy(LOOKS);
            looks.scheduleWithFixedDelay(() -> heap.add(Heap.ofProcess(pid)), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
            SoakRecord record = soak.run(options.soak());
            record.faults().forEach(Progress::tell);
            Progress.tell("heap: " + heap);
            return List.of(new Figure("soak of " + options.soak().toMinutes() + " minutes on two nodes, one of them restarted twice: " + record,
                            "no deleted token accepted, no good one refused", record.faults().size() + " faults"),
                    new Figure("heap in use on the other node in the first, second and last third of the soak", "flat",
                            third(heap, 0) + ", " + third(heap, 1) + ", " + third(heap, 2) + " MiB"));
        } finally {
            looks.shutdownNow();
        }
    }

    private static Spread third(List<Double> heap, int number) {
        return Spread.of(heap.subList(heap.size() * number / 3, Math.max(1, heap.size() * (number + 1) / 3)));
    }
}
