package org.latchkey.bench;

import java.util.ArrayList;
import java.util.List;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/**
 * From the start of the process until the server says that it is ready, with Latchkey on a database that an earlier start has
 * prepared, and with an empty application: same server, same options. A third side, with one class of each kind and the same
 * libraries, shows how much of the difference is the server's own.
 */
final class ReadyTime implements Chapter {

    private static final int FEWEST_STARTS = 3;

    @Override
    public String name() {
        return "ready";
    }

    @Override
    public List<Figure> measure(Options options) {
        ServerSetup latchkey = ServerSetup.onPostgres().withFirstAdministrator();
        ServerSetup empty = latchkey.inAnotherFolder().deploying(BenchWar.empty());
        ServerSetup bare = latchkey.inAnotherFolder().deploying(BenchWar.bare());
        seconds(latchkey);
        seconds(empty);
        seconds(bare);
        List<Double> ofLatchkey = new ArrayList<>();
        List<Double> ofEmpty = new ArrayList<>();
        List<Double> ofBare = new ArrayList<>();
        for (int start = 0; start < Math.max(FEWEST_STARTS, options.rounds()); start++) {
            ofEmpty.add(seconds(empty));
            ofBare.add(seconds(bare));
            ofLatchkey.add(seconds(latchkey));
            Progress.tell(String.format("empty %.1f s, bare %.1f s, Latchkey %.1f s", ofEmpty.get(start), ofBare.get(start),
                    ofLatchkey.get(start)));
        }
        return List.of(new Figure("ready time of an empty WAR", "", Spread.of(ofEmpty), "s"),
                new Figure("ready time of a WAR with one class of each kind and Latchkey's libraries", "", Spread.of(ofBare), "s"),
                new Figure("ready time of Latchkey", "", Spread.of(ofLatchkey), "s"),
                new Figure("ready time of that WAR ÷ an empty WAR: the server's own share", "", Spread.ofRatios(ofBare, ofEmpty)),
                new Figure("ready time of Latchkey ÷ an empty WAR on the same server", "≤ 1.5", Spread.ofRatios(ofLatchkey, ofEmpty)));
    }

    private static double seconds(ServerSetup setup) {
        long start = System.nanoTime();
        try (LatchkeyServer server = setup.launch()) {
            server.awaitReady();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
