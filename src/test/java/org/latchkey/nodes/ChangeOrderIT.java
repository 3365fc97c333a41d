package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TwoNodes;

/** The feed of changes: a change that can be seen has none before it that cannot be seen yet, so no reader skips one. */
class ChangeOrderIT {

    private static final int WRITERS = 20;
    private static final int TOKENS_EACH = 10;

    private final TwoNodes nodes = TwoNodes.shared();
    private final Database database = nodes.database();

    @Test
    void noReaderSkipsAChangeUnderTwentyWriters() {
        List<List<TestToken>> tokens = Stream.generate(this::tokensOfOneOwner).limit(WRITERS).toList();
        long before = database.number("select last_id from change_counter");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            CompletableFuture<?> writers = CompletableFuture.allOf(IntStream.range(0, WRITERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> deleteAll(tokens.get(i), i % 2 == 0 ? nodes.first() : nodes.second()), threads))
                    .toArray(CompletableFuture[]::new));
            while (!writers.isDone()) {
                assertEquals(0, missingAfter(before));
            }
            writers.join();
        } finally {
            threads.shutdownNow();
        }
        assertEquals(0, missingAfter(before));
        assertEquals(WRITERS * TOKENS_EACH, database.number("select count(*) from change where id > ?", before));
    }

    /** Ids of changes below the highest that can be seen that cannot be seen themselves. */
    private long missingAfter(long id) {
        return database.number("select coalesce(max(id) - ? - count(*), 0) from change where id > ?", id, id);
    }

    private List<TestToken> tokensOfOneOwner() {
        TestUser owner = database.newUser("ann");
        return IntStream.range(0, TOKENS_EACH).mapToObj(i -> database.newToken(owner, "script " + i)).toList();
    }

    private static void deleteAll(List<TestToken> tokens, LatchkeyServer node) {
        tokens.forEach(token -> node.client().callWith(token).path("/tokens/self").delete().assertStatus(204));
    }
}
