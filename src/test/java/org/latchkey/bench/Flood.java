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
import org.latchkey.bench.war.OpenPing;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Database;
import org.latchkey.harness.Folders;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;

/**
 * How long good callers wait while one address sends 2,000 unknown tokens a second, whose checksums are right. The good callers
 * call at half of the pace that they reach alone. A third side, as many calls without a token, shows how much of it is any traffic's.
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
            Side plain = Side.of("without a token", server.url(OpenPing.PATH)).from(Addresses.next()).paced(PER_SECOND);
            double pace = Wrk.run(good, options.warmUp(), options.connections()).perSecond() / 2;
            beside(options, good.paced(pace), plain);
            beside(options, good.paced(pace), bad);
            return figures(options, good.paced(pace), plain, bad, pace);
        }
    }

    private static List<Figure> figures(Options options, Side good, Side plain, Side bad, double pace) {
        List<Double> calm = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> flooded = new ArrayList<>();
        List<Double> floods = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            double alone = Wrk.run(good, options.run(), options.connections()).p99();
            Both traffic = beside(options, good, plain);
            Both flood = beside(options, good, bad);
            calm.add(alone);
            busy.add(traffic.good().p99());
            flooded.add(flood.good().p99());
            floods.add(flood.other().perSecond());
            Progress.tell(String.format("round %d: p99 %.2f ms, beside others %.2f ms, flooded %.2f ms, %,.0f unknown tokens a second", round,
                    alone, traffic.good().p99(), flood.good().p99(), flood.other().perSecond()));
        }
        return List.of(new Figure("unknown tokens a second from one address", "", Spread.of(floods)),
                new Figure("99th percentile of good callers without them, at " + Math.round(pace) + " calls a second", "", Spread.of(calm), "ms"),
                new Figure("99th percentile of good callers with them ÷ without", "≤ 2", Spread.ofRatios(flooded, calm)),
                new Figure("the same with as many calls that need no token: any traffic's share", "", Spread.ofRatios(busy, calm)),
                new Figure("99th percentile of good callers beside the unknown tokens ÷ beside these calls", "", Spread.ofRatios(flooded, busy)));
    }

    /** The other side begins before the good callers and ends after them. */
    private static Both beside(Options options, Side good, Side other) {
        Wrk.Running running = Wrk.start(other, options.run().plusSeconds(2), CONNECTIONS);
        Run during = Wrk.run(good, options.run(), options.connections());
        return new Both(during, running.end());
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

    private record Both(Run good, Run other) {
    }
}
