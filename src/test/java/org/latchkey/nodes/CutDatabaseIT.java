package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TcpProxy;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TwoNodes;

/** A node that has lost the database: it goes on for less than a second with what it knows, then says that it cannot tell. */
class CutDatabaseIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
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
        TestToken good = newToken("ann");
        TestToken deleted = newToken("bob");
        PageClient pages = nodes.second().pages();
        pages.signIn(good.owner());
        remember(good, deleted);
        cut.accept(nodes.networkOfSecond());
        try {
            nodes.first().client().callWith(deleted).path("/tokens/self").delete().assertStatus(204);
            Bound.fromNow().assertKept(() -> isAccepted(deleted));
            assertAway(deleted);
            assertAway(good);
            assertTimeout(PATIENCE, () -> pages.get(PageClient.TOKENS)).assertStatus(503);
        } finally {
            nodes.networkOfSecond().restore();
        }
        Eventually.holds(RECOVERY, () -> {
            assertFalse(isAccepted(deleted));
            return isAccepted(good);
        });
        call(good).get().assertStatus(200);
        call(deleted).get().assertProblem(401);
        assertEquals(PageClient.TOKENS, pages.open(PageClient.TOKENS).path());
    }

    private TestToken newToken(String owner) {
        return nodes.database().newToken(nodes.database().newUser(owner), "nightly");
    }

    /** Until then the node hears of the rows that the test has made, and asks the database again. */
    private void remember(TestToken... tokens) {
        Bound.fromNow().awaitOver();
        for (TestToken token : tokens) {
            assertTrue(isAccepted(token));
        }
    }

    private Call call(TestToken token) {
        return nodes.second().client().callWith(token).path("/tokens/self");
    }

    /** What this method may not do is said to callers with a good token only, and without a database. */
    private Answer knock(TestToken token) {
        return call(token).send("PUT");
    }

    private boolean isAccepted(TestToken token) {
        return knock(token).status() == 405;
    }

    private void assertAway(TestToken token) {
        Answer answer = assertTimeout(PATIENCE, () -> knock(token)).assertProblem(503);
        assertTrue(Integer.parseInt(answer.header("Retry-After").orElse("0")) > 0, answer::toString);
    }
}
