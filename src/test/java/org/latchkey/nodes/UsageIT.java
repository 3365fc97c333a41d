package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TwoNodes;

/** Each node counts for itself and writes once a minute, and at its end: nothing is lost where they write the same row at once. */
class UsageIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(90);

    private final TwoNodes nodes = TwoNodes.shared();
    private final Database database = nodes.database();

    @AfterEach
    void startAgain() {
        nodes.startSecondAgain();
    }

    @Test
    void ofBothNodesAddsUpAndBringsNoTokenBack() throws Exception {
        TestToken token = database.newToken(database.newUser("ann"), "nightly");
        TestToken deleted = database.newToken(database.newUser("bob"), "nightly");
        CompletableFuture<Void> stop;
        // A third node, which has written the row and has not committed yet.
        try (Connection third = nodes.first().setup().database().orElseThrow().connect()) {
            third.setAutoCommit(false);
            write(third, token, 100);
            call(nodes.first(), token, 20);
            call(nodes.first(), deleted, 1);
            call(nodes.second(), token, 3);
            call(nodes.second(), deleted, 1);
            nodes.first().client().callWith(deleted).path("/tokens/self").delete().assertStatus(204);
            stop = CompletableFuture.runAsync(nodes.second()::close);
            Eventually.holds(LIMIT, this::isANodeWaiting);
            third.commit();
        }
        stop.join();
        Eventually.holds(A_MINUTE_AND_MORE, () -> calls(token) == 123 && calls(deleted) == 3);
        assertEquals(1, database.number("select count(*) from access_token where id = ? and deleted_at is not null", deleted.id()));
        assertEquals(2, database.number("select count(*) from access_token where id in (?, ?) and last_used_at is not null", token.id(), deleted.id()));
        nodes.first().client().callWith(deleted).path("/tokens/self").get().assertProblem(401);
    }

    private static void write(Connection node, TestToken token, long calls) throws SQLException {
        try (PreparedStatement insert = node.prepareStatement(
                "insert into daily_usage (token_id, usage_day, calls) values (?, (now() at time zone 'UTC')::date, ?)")) {
            insert.setLong(1, token.id());
            insert.setLong(2, calls);
            insert.executeUpdate();
        }
    }

    private static void call(LatchkeyServer node, TestToken token, int times) {
        for (int i = 0; i < times; i++) {
            node.client().callWith(token).path("/tokens/self").get().assertStatus(200);
        }
    }

    private boolean isANodeWaiting() {
        return database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%daily_usage%'") > 0;
    }

    private long calls(TestToken token) {
        return database.number("select coalesce(sum(calls), 0) from daily_usage where token_id = ?", token.id());
    }
}
