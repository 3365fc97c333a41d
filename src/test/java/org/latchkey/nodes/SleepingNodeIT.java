package org.latchkey.nodes;

import org.junit.jupiter.api.Test;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TwoNodes;

/** A node that got no time for so long that the feed no longer has what it missed starts over with an empty cache. */
class SleepingNodeIT {

    private final TwoNodes nodes = TwoNodes.shared();
    private final Database database = nodes.database();

    @Test
    void refusesWhatWasDeletedInTheMeantimeAndGoesOn() {
        TestToken missed = database.newToken(database.newUser("ann"), "nightly");
        TestToken later = database.newToken(database.newUser("bob"), "nightly");
        atSecond(missed).get().assertStatus(200);
        atSecond(later).get().assertStatus(200);
        nodes.second().putToSleep();
        Bound bound;
        try {
            delete(missed);
            bound = Bound.fromNow();
            database.update("delete from change");
        } finally {
            nodes.second().wake();
        }
        bound.assertKept(() -> atSecond(missed).get().status() == 200);
        atSecond(later).get().assertStatus(200);
        delete(later);
        Bound.fromNow().assertKept(() -> atSecond(later).get().status() == 200);
    }

    private Call atSecond(TestToken token) {
        return nodes.second().client().callWith(token).path("/tokens/self");
    }

    private void delete(TestToken token) {
        nodes.first().client().callWith(token).path("/tokens/self").delete().assertStatus(204);
    }
}
