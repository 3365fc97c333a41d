package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/**
 * Two nodes that know the same token by different digests: the first remembers it under the earlier pepper, and the second, which was
 * started when the new pepper had been there for long enough, has moved it to that one.
 */
class NextPepperIT {

    private static final ServerSetup BEFORE = ServerSetup.demoOnPostgres();
    private static final ServerSetup WITH_BOTH = BEFORE.with("latchkey.pepper", Secrets.NEXT_PEPPER + "," + Secrets.PEPPER);

    private static TestToken deletedAtFirst;
    private static TestToken deletedAtSecond;
    private static LatchkeyServer first;
    private static LatchkeyServer second;

    private final Database database = WITH_BOTH.rows();

    /** Both tokens are used while there is but one pepper. */
    @BeforeAll
    static void start() {
        try (LatchkeyServer server = BEFORE.start()) {
            TestUser ann = server.database().newUser("ann");
            deletedAtFirst = server.database().newToken(ann, "deleted at the first");
            deletedAtSecond = server.database().newToken(ann, "deleted at the second");
            self(server, deletedAtFirst).get().assertStatus(200);
            self(server, deletedAtSecond).get().assertStatus(200);
        }
        first = WITH_BOTH.start();
        // The first node goes on as if the pepper had just come: a node asks for that when it starts.
        WITH_BOTH.rows().update("update pepper set known_since = known_since - interval '2 hours' where number = 2");
        second = WITH_BOTH.inAnotherFolder().start();
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
    }

    private static Call self(LatchkeyServer server, TestToken token) {
        return server.client().callWith(token).path("/tokens/self");
    }

    private long pepperOf(TestToken token) {
        return database.number("select pepper_number from access_token where id = ?", token.id());
    }

    /** Accepted by both nodes, by each under its own pepper, and remembered by both. */
    private void moveAtSecond(TestToken token) {
        self(first, token).get().assertStatus(200);
        assertEquals(1, pepperOf(token), "moved though other nodes may not have the new pepper");
        self(second, token).get().assertStatus(200);
        assertEquals(2, pepperOf(token));
        self(second, token).get().assertStatus(200);
        self(first, token).get().assertStatus(200);
    }

    @Test
    void aTokenThatHasMovedIsRefusedByBothOnceTheFirstHasDeletedIt() {
        moveAtSecond(deletedAtFirst);
        Call atSecond = self(second, deletedAtFirst);
        self(first, deletedAtFirst).delete().assertStatus(204);
        Bound.fromNow().assertKept(() -> atSecond.get().status() == 200);
        self(first, deletedAtFirst).get().assertStatus(401);
    }

    @Test
    void aTokenThatHasMovedIsRefusedByBothOnceTheSecondHasDeletedIt() {
        moveAtSecond(deletedAtSecond);
        Call atFirst = self(first, deletedAtSecond);
        self(second, deletedAtSecond).delete().assertStatus(204);
        Bound.fromNow().assertKept(() -> atFirst.get().status() == 200);
        self(second, deletedAtSecond).get().assertStatus(401);
    }
}
