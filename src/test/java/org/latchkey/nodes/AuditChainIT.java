package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TwoNodes;

/** Two nodes that write at the same time, one of them with the next pepper already, make one chain. */
class AuditChainIT {

    private static final Duration LINKED = Duration.ofSeconds(30);

    private final TwoNodes nodes = TwoNodes.shared();
    private final Database database = nodes.database();

    @Test
    void hasEveryEntryOfBothOnce() {
        TestUser ann = database.newUser("ann");
        IntStream.range(0, 20).parallel().forEach(i -> signInWrongly(i % 2 == 0 ? nodes.first() : nodes.second(), ann));
        Eventually.holds(LINKED, () -> database.number("select count(*) from audit_pending") == 0);
        assertEquals(20, database.number("select count(*) from audit_entry e join audit_link l on l.entry_id = e.id where e.owner_id = ?", ann.id()));
        assertEquals(2, database.number("select count(distinct seal_key) from audit_entry where owner_id = ?", ann.id()));
        JsonObject second = check(nodes.second());
        assertEquals("OK", second.getString("status"), second::toString);
        assertEquals(database.number("select count(*) from audit_entry"), second.getInt("last"));
        JsonObject first = check(nodes.first());
        assertEquals("UNKNOWN_KEY", first.getJsonObject("firstFault").getString("what"), "it was never given the pepper: " + first);
    }

    private static void signInWrongly(LatchkeyServer node, TestUser user) {
        node.pages().signIn(user.name(), "wrong");
    }

    private static JsonObject check(LatchkeyServer node) {
        PatClient operator = node.client().from(Addresses.OPERATOR);
        return operator.withoutCredentials().path("/ops/audit").get().assertStatus(200).json().asJsonObject();
    }
}
