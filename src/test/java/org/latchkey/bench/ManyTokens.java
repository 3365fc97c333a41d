package org.latchkey.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.latchkey.bench.war.OpenPing;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/**
 * What a token costs where a million are stored and ten thousand of them are in use, beside a server with ten tokens; and what it
 * costs where every call comes with a token that this server has never seen. The open side reads the same secrets and sends none.
 */
final class ManyTokens implements Chapter {

    private static final int FEW = 10;
    private static final int IN_USE = 10_000;
    private static final Duration WRITING = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "million";
    }

    @Override
    public List<Figure> measure(Options options) {
        Path war = BenchWar.withPing();
        ServerSetup few = ServerSetup.onPostgres().withFirstAdministrator().deploying(war);
        ServerSetup many = ServerSetup.onPostgres().withFirstAdministrator().deploying(war);
        try (LatchkeyServer fewServer = few.start(); LatchkeyServer manyServer = many.start()) {
            StoredTokens ten = StoredTokens.in(few.database().orElseThrow(), FEW);
            StoredTokens million = StoredTokens.in(many.database().orElseThrow(), options.stored());
            List<Figure> figures = new ArrayList<>(known(options, fewServer, ten, manyServer, million));
            figures.add(unseen(options, manyServer, million));
            return figures;
        }
    }

    private static List<Figure> known(Options options, LatchkeyServer fewServer, StoredTokens ten, LatchkeyServer manyServer,
            StoredTokens million) {
        Side openFew = open(fewServer, ten, FEW).named("without a token, 10 stored");
        Side tokenFew = token(fewServer).named("with one of 10 tokens").secrets(ten.secrets(), FEW);
        Side openMany = open(manyServer, million, IN_USE).named("without a token, " + million.count() + " stored");
        Side tokenMany = token(manyServer).named("with 10,000 of " + million.count() + " tokens").secrets(million.secrets(), IN_USE);
        Rounds rounds = Rounds.of(options, List.of(openFew, tokenFew, openMany, tokenMany));
        List<Double> ofFew = ratios(rounds, tokenFew, openFew);
        List<Double> ofMany = ratios(rounds, tokenMany, openMany);
        String stored = String.format("%,d", million.count());
        return List.of(new Figure("throughput with a token ÷ without, 10 stored, all in use", "", Spread.of(ofFew)),
                new Figure("the same with " + stored + " stored, 10,000 in use", "", Spread.of(ofMany)),
                new Figure("the latter ÷ the former", "≥ 0.95", Spread.ofRatios(ofMany, ofFew)));
    }

    /**
     * The open side waits until the uses of all the tokens have been written, which is work of the other side; that side runs
     * again and again, and while it does so the uses of the minute before are written.
     */
    private static Figure unseen(Options options, LatchkeyServer server, StoredTokens million) {
        Side open = open(server, million, IN_USE).named("without a token, beside tokens never seen before");
        Side unseen = token(server).named("with tokens never seen before").secrets(million.secrets(), million.count())
                .keepingPosition(million.positionAt(IN_USE));
        // Half of the time: the server is warm from before, and the tokens must last for all rounds.
        long called = Wrk.run(unseen, options.warmUp().dividedBy(2), options.connections()).used();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            long written = called * 99 / 100;
            Eventually.holds(WRITING, () -> million.usedFrom(IN_USE, server.database()) >= written);
            Run without = Wrk.run(open, options.run(), options.connections());
            Run with = Wrk.run(unseen, options.run(), options.connections());
            called += with.used();
            ratios.add(with.perSecond() / without.perSecond());
            Progress.tell(String.format("round %d: open %,.0f calls/s, never seen before %,.0f calls/s", round, without.perSecond(),
                    with.perSecond()));
        }
        if (IN_USE + called > million.count()) {
            throw new IllegalStateException(called + " calls were more than there are tokens: measure for a shorter time");
        }
        return new Figure("throughput with tokens never seen before ÷ without, " + String.format("%,d", million.count()) + " stored", "≥ 0.5",
                Spread.of(ratios));
    }

    private static List<Double> ratios(Rounds rounds, Side side, Side other) {
        List<Double> values = rounds.each(side, Run::perSecond);
        List<Double> others = rounds.each(other, Run::perSecond);
        return IntStream.range(0, values.size()).mapToObj(round -> values.get(round) / others.get(round)).toList();
    }

    private static Side open(LatchkeyServer server, StoredTokens tokens, long count) {
        return Side.of("without a token", server.url(OpenPing.PATH)).readingSecrets(tokens.secrets(), count);
    }

    private static Side token(LatchkeyServer server) {
        return Side.of("with a token", server.url(TokenPing.PATH));
    }
}
