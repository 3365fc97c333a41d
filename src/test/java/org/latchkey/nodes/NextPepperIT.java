package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TwoNodes;

/** The second node has the next pepper already, so the two nodes know the same token by different digests. */
class NextPepperIT {

    private final TwoNodes nodes = TwoNodes.shared();
    private final Database database = nodes.database();

    @Test
    void aTokenOfTheEarlierPepperIsRefusedOnceItIsDeleted() {
        TestUser ann = database.newUser("ann");
        TestToken token = database.newToken(ann, "nightly");
        Call atFirst = nodes.first().client().callWith(token).path("/tokens/self");
        Call atSecond = nodes.second().client().callWith(token).path("/tokens/self");
        atFirst.get().assertStatus(200);
        atSecond.get().assertStatus(200);
        PageClient pages = nodes.second().pages();
        pages.signIn(ann);
        pages.generate("of the next pepper");
        assertEquals(2, database.number("select pepper_number from access_token where owner_id = ? and id <> ?", ann.id(), token.id()));

        atFirst.delete().assertStatus(204);
        Bound.fromNow().assertKept(() -> atSecond.get().status() == 200);
    }
}
