package org.latchkey.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/**
 * What the database has to do for calls with a token that is remembered: its transactions in two minutes of calls, and in two
 * minutes without any, in which the node reads the feed of changes as always. Each statement outside of a transaction counts as
 * one, so none more means no statement more.
 */
final class Statements implements Chapter {

    private static final Duration TIME = Duration.ofMinutes(2);
    private static final Duration WRITING = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public List<Figure> measure(Options options) {
        try (LatchkeyServer server = ServerSetup.onPostgres().withFirstAdministrator().deploying(BenchWar.withPing()).start()) {
            Database database = server.database();
            Side side = Side.of("with a token", server.url(TokenPing.PATH))
                    .bearer(database.newToken(database.newUser("ann"), "bench").secret());
            long warm = Wrk.run(side, options.warmUp(), options.connections()).requests();
            awaitUses(database, warm);
            Counters before = Counters.of(database);
            idle();
            Counters idle = Counters.of(database);
            long calls = Wrk.run(side, TIME, options.connections()).requests();
            Counters busy = Counters.of(database);
            long more = busy.transactions - idle.transactions - (idle.transactions - before.transactions);
            awaitUses(database, warm + calls);
            long writes = Counters.of(database).usesWritten - idle.usesWritten;
            return List.of(new Figure("database transactions during " + String.format("%,d", calls) + " hits in 2 minutes, above those of "
                            + "2 minutes without calls, the batches of last uses included", "0 on the request path", Long.toString(more)),
                    new Figure("writes of the last use for these calls", "one a minute", Long.toString(writes)));
        }
    }

    /** Until that many calls are written, so that nothing is left to write. */
    private static void awaitUses(Database database, long calls) {
        Eventually.holds(WRITING, () -> database.number("select coalesce(sum(calls), 0) from daily_usage") >= calls);
    }

    /** Time passes. */
    private static void idle() {
        long end = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** What the database has counted so far; it takes up to a second to do so. */
    private record Counters(long transactions, long usesWritten) {

        static Counters of(Database database) {
            return new Counters(database.number("select xact_commit + xact_rollback from pg_stat_database where datname = current_database()"),
                    database.number("select n_tup_upd from pg_stat_user_tables where relname = 'access_token'"));
        }
    }
}
