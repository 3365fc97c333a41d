package org.latchkey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Database;
import org.latchkey.harness.Folders;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;

/**
 * How long good callers wait while one address sends 2,000 unknown tokens a second, whose checksums are right. The good callers
 * call at half of the pace that they reach alone.
 */
final class Flood implements Chapter {

    private static final int PER_SECOND = 2_000;
    private static final int SECRETS = 100_000;
    /** So many that the pace is kept also where answers are slow. */
    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public List<Figure> measure(Options options) {
        try (LatchkeyServer server = ServerSetup.onPostgres().withFirstAdministrator().deploying(BenchWar.withPing()).start()) {
            Database database = server.database();
            Side token = Side.of("good callers", server.url(TokenPing.PATH));
            Side good = token.from(Addresses.next()).bearer(database.newToken(database.newUser("ann"), "bench").secret());
            Side bad = token.named("unknown tokens").from(Addresses.next()).secrets(unknownSecrets(), SECRETS).paced(PER_SECOND);
            double pace = Wrk.run(good, options.warmUp(), options.connections()).perSecond() / 2;
            flooded(options, good.paced(pace), bad);
            return figures(options, good.paced(pace), bad, pace);
        }
    }

    private static List<Figure> figures(Options options, Side good, Side bad, double pace) {
        List<Double> calm = new ArrayList<>();
        List<Double> flooded = new ArrayList<>();
        List<Double> floods = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            calm.add(Wrk.run(good, options.run(), options.connections()).p99());
            Flooded both = flooded(options, good, bad);
            flooded.add(both.good().p99());
            floods.add(both.bad().perSecond());
            Progress.tell(String.format("round %d: p99 %.2f ms, flooded %.2f ms, %,.0f unknown tokens a second", round,
                    calm.get(round - 1), both.good().p99(), both.bad().perSecond()));
        }
        return List.of(new Figure("unknown tokens a second from one address", "", Spread.of(floods)),
                new Figure("99th percentile of good callers without them, at " + Math.round(pace) + " calls a second", "", Spread.of(calm), "ms"),
                new Figure("99th percentile of good callers with them ÷ without", "≤ 2", Spread.ofRatios(flooded, calm)));
    }

    /** The flood begins before the good callers and ends after them. */
    private static Flooded flooded(Options options, Side good, Side bad) {
        Wrk.Running flood = Wrk.start(bad, options.run().plusSeconds(2), CONNECTIONS);
        Run during = Wrk.run(good, options.run(), options.connections());
        return new Flooded(during, flood.end());
    }

    private static Path unknownSecrets() {
        RandomGenerator random = new SplittableRandom();
        try {
            return Files.write(Folders.makeTemporary("latchkey-unknown").resolve("secrets"),
                    (Iterable<String>) Stream.generate(() -> Secrets.fresh(random)).limit(SECRETS)::iterator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Flooded(Run good, Run bad) {
    }
}
