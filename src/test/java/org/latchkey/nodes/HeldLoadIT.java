package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.HeldAnswer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TwoNodes;

/** A node has read that a token is good and does not know it yet, when the token is deleted: what it has read is never believed. */
class HeldLoadIT {

    private static final Duration NO_WAIT = Duration.ofSeconds(5);

    private final TwoNodes nodes = TwoNodes.shared();

    @Test
    void whatWasReadBeforeADeletionAtTheOtherNodeIsForgotten() {
        assertForgotten(nodes.first());
    }

    @Test
    void whatWasReadBeforeADeletionAtTheSameNodeIsForgotten() {
        assertForgotten(nodes.second());
    }

    private void assertForgotten(LatchkeyServer deleting) {
        TestToken token = nodes.database().newToken(nodes.database().newUser("ann"), "nightly");
        Call call = nodes.second().client().callWith(token).path("/tokens/self");
        HeldAnswer read = nodes.networkOfSecond().hold(HeldAnswer.toLookUpOf(token.secret()));
        CompletableFuture<Answer> early = CompletableFuture.supplyAsync(call::get);
        try {
            read.awaitHeld();
            assertTimeout(NO_WAIT, () -> deleting.client().callWith(token).path("/tokens/self").delete().assertStatus(204));
            if (deleting != nodes.second()) {
                // By then the second node has heard of the deletion, and has nothing to forget yet.
                Bound.fromNow().awaitOver();
            }
        } finally {
            read.release();
        }
        // It began before the deletion, so either answer is right; what counts is what it leaves behind.
        early.join();
        for (int i = 0; i < 5; i++) {
            call.get().assertProblem(401);
        }
    }
}
