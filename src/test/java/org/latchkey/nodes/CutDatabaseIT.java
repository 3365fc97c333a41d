package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.TcpProxy;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TwoNodes;

/** A node that has lost the database: it goes on for less than a second with what it knows, then says that it cannot tell. */
class CutDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final TwoNodes nodes = TwoNodes.shared();

    @Test
    void aSilentNetworkMakesNoDeletedTokenGood() {
        assertCertain(TcpProxy::cutSilently);
    }

    @Test
    void brokenConnectionsMakeNoDeletedTokenGood() {
        assertCertain(TcpProxy::reset);
    }

    private void assertCertain(Consumer<TcpProxy> cut) {
        Database database = nodes.database();
        Call good = selfAtSecond(database.newToken(database.newUser("ann"), "nightly"));
        TestToken deleted = database.newToken(database.newUser("bob"), "nightly");
        Call bad = selfAtSecond(deleted);
        good.get().assertStatus(200);
        bad.get().assertStatus(200);
        cut.accept(nodes.networkOfSecond());
        try {
            nodes.first().client().callWith(deleted).path("/tokens/self").delete().assertStatus(204);
            Bound bound = Bound.fromNow();
            bound.assertKept(() -> bad.get().status() == 200);
            assertAway(bad);
            assertAway(good);
        } finally {
            nodes.networkOfSecond().restore();
        }
        Eventually.holds(RECOVERY, () -> {
            assertNotEquals(200, bad.get().status());
            return good.get().status() == 200;
        });
        bad.get().assertProblem(401);
    }

    private Call selfAtSecond(TestToken token) {
        return nodes.second().client().callWith(token).path("/tokens/self");
    }

    private static void assertAway(Call call) {
        Answer answer = assertTimeout(PATIENCE, call::get).assertProblem(503);
        assertTrue(Integer.parseInt(answer.header("Retry-After").orElse("0")) > 0, answer::toString);
    }
}
