package org.latchkey.nodes;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.HeldAnswer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TwoNodes;

/** A node is killed between the commit of a deletion and all that it would have done afterwards. */
class KilledNodeIT {

    private final TwoNodes nodes = TwoNodes.shared();

    @AfterEach
    void startAgain() {
        nodes.startSecondAgain();
    }

    @Test
    void whatItDeletedIsRefusedByTheOther() {
        Database database = nodes.database();
        TestToken answered = database.newToken(database.newUser("ann"), "nightly");
        TestUser bob = database.newUser("bob");
        TestToken committed = database.newToken(bob, "nightly");
        Call first = self(nodes.first(), answered);
        Call other = self(nodes.first(), committed);
        first.get().assertStatus(200);
        other.get().assertStatus(200);

        HeldAnswer commit = nodes.networkOfSecond().hold(HeldAnswer.toCommitOf(bob.name()));
        CompletableFuture<?> deletion = CompletableFuture.supplyAsync(() -> self(nodes.second(), committed).delete());
        try {
            commit.awaitHeld();
            self(nodes.second(), answered).delete().assertStatus(204);
            Bound bound = Bound.fromNow();
            nodes.second().kill();
            bound.assertKept(() -> first.get().status() == 200);
            bound.assertKept(() -> other.get().status() == 200);
        } finally {
            commit.release();
        }
        deletion.exceptionally(broken -> null).join();
        first.get().assertProblem(401);
        other.get().assertProblem(401);
    }

    private static Call self(LatchkeyServer node, TestToken token) {
        return node.client().callWith(token).path("/tokens/self");
    }
}
