package org.latchkey.bench;

import java.time.Duration;
import java.util.List;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/** What the server's heap grows by when twice as many tokens have been used as it remembers at most, with its default setting. */
final class CacheSize implements Chapter {

    private static final int AT_FIRST = 1_000;
    private static final int AT_LAST = 100_000;
    private static final Duration WRITING = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public List<Figure> measure(Options options) {
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator().deploying(BenchWar.withPing());
        try (LatchkeyServer server = setup.start()) {
            StoredTokens tokens = StoredTokens.in(setup.database().orElseThrow(), AT_LAST);
            call(options, server, tokens, AT_FIRST);
            double before = Heap.ofProcess(server.pid());
            call(options, server, tokens, AT_LAST);
            double after = Heap.ofProcess(server.pid());
            return List.of(new Figure("heap with the default bound of remembered tokens filled, above that with 1,000", "≤ 64 MiB",
                    Spread.of(after - before), "MiB"));
        }
    }

    /** Until each has been used, and the uses are written and take no memory any more. */
    private static void call(Options options, LatchkeyServer server, StoredTokens tokens, int count) {
        Side side = Side.of("with " + count + " tokens", server.url(TokenPing.PATH)).secrets(tokens.secrets(), count)
                .keepingPosition(tokens.positionAt(0));
        for (long sent = 0; sent < count;) {
            sent += Wrk.run(side, options.run(), options.connections()).used();
            Progress.tell(sent + " of " + count + " tokens called");
        }
        // What was on its way when the load generator ended may have got lost.
        Eventually.holds(WRITING, () -> tokens.usedFrom(0, server.database()) >= count * 99L / 100);
    }
}
