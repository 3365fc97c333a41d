package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

@Tag("every-server")
class BasicAuthenticationIT {

    private static final String CHALLENGE = "Basic realm=\"latchkey\", charset=\"UTF-8\"";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient program = server.client();
    private TestUser ann;

    @BeforeEach
    void makeUser() {
        ann = database.newUser("ann");
    }

    /** A query that does not exist: 404 says that the caller was let through. */
    private Answer call(PatClient from, String userName, String password) {
        return from.withBasic(userName, password).basicQuery("Nowhere", "nothing").get();
    }

    @Test
    void asksForCredentials() {
        program.withoutCredentials().basicQuery("Nowhere", "nothing").get().assertProblem(401).assertChallenge(CHALLENGE);
        program.callWith(database.newToken(ann, "report")).basicQuery("Nowhere", "nothing").get().assertProblem(401).assertChallenge(CHALLENGE);
    }

    @Test
    void takesNameAndPassword() {
        call(program, ann.name(), TestUser.PASSWORD).assertProblem(404);
        call(program, ann.name().toUpperCase(), TestUser.PASSWORD).assertProblem(404);
    }

    @Test
    void takesNameAndTokenOfThatUserOnly() {
        TestToken token = database.newToken(ann, "report");
        call(program, ann.name(), token.secret()).assertProblem(404);
        call(program, database.newUser("bob").name(), token.secret()).assertProblem(401).assertChallenge(CHALLENGE);
        call(program, "", token.secret()).assertProblem(401).assertChallenge(CHALLENGE);
        database.delete(token);
        Eventually.holds(Eventually.ON_EVERY_NODE, () -> call(program, ann.name(), token.secret()).status() == 401);
        call(program, ann.name(), token.secret()).assertProblem(401).assertChallenge(CHALLENGE);
    }

    @Test
    void refusesTheUnknownAndTheWrongAndTheDisabledAlike() {
        String body = call(program, ann.name(), "wrong").assertProblem(401).assertChallenge(CHALLENGE).body();
        assertEquals(body, call(program, "nobody-" + ann.name(), "wrong").assertProblem(401).assertChallenge(CHALLENGE).body());
        database.disable(ann);
        assertEquals(body, call(program, ann.name(), TestUser.PASSWORD).assertProblem(401).assertChallenge(CHALLENGE).body());
    }

    @Test
    void refusesAsMalformedWhatIsNoPair() {
        program.withAuthorization("Basic ???").basicQuery("Nowhere", "nothing").get().assertProblem(400).assertChallenge(CHALLENGE);
        program.withAuthorization("Basic bm9jb2xvbg==").basicQuery("Nowhere", "nothing").get().assertProblem(400).assertChallenge(CHALLENGE);
        program.withBasic(ann.name(), "a").header("Authorization", "Basic YTpi").basicQuery("Nowhere", "nothing").get().assertProblem(400);
    }

    @Test
    void waitsAfterThreeFailuresFromOneAddressAndNotForTokensNorElsewhere() {
        TestToken token = database.newToken(ann, "report");
        for (int i = 0; i < 3; i++) {
            call(program, ann.name(), "wrong").assertProblem(401);
        }
        Answer held = call(program, ann.name(), TestUser.PASSWORD).assertProblem(429);
        long seconds = Long.parseLong(held.header("Retry-After").orElseThrow());
        assertTrue(seconds > 840 && seconds <= 900, held::toString);
        call(program, ann.name(), token.secret()).assertProblem(404);
        program.callWith(token).path("/tokens/self").get().assertStatus(200);
        call(server.client(), ann.name(), TestUser.PASSWORD).assertProblem(404);
        assertEquals(3, database.auditOf(ann).stream().filter(row -> row.kind().equals("SIGN_IN_FAILED")).count());
    }

    @Test
    void holdsUnknownNamesUpTheSame() {
        String nobody = "nobody-" + ann.name();
        for (int i = 0; i < 3; i++) {
            call(program, nobody, "wrong").assertProblem(401);
        }
        call(program, nobody, "wrong").assertProblem(429);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        for (int round = 0; round < 2; round++) {
            call(program, ann.name(), "wrong").assertProblem(401);
            call(program, ann.name(), "wrong").assertProblem(401);
            call(program, ann.name(), TestUser.PASSWORD).assertProblem(404);
        }
        assertEquals(0, database.number("select count(*) from login_failure where folded_name = ?", ann.name()));
    }

    @Test
    void letsThreeTriesPassAfterTheWait() {
        for (int i = 0; i < 3; i++) {
            call(program, ann.name(), "wrong").assertProblem(401);
        }
        database.update("update login_failure set at = at - interval '16 minutes' where folded_name = ?", ann.name());
        call(program, ann.name(), TestUser.PASSWORD).assertProblem(404);
    }

    @Test
    void slowsDownToATryAMinuteAfterTwentyFailuresFromAnywhere() {
        for (int i = 0; i < 20; i++) {
            database.update("insert into login_failure (id, folded_name, address, browser, at)"
                    + " values (nextval('login_failure_seq'), ?, ?, '', now() - interval '2 minutes')", ann.name(), Addresses.next());
        }
        call(program, ann.name(), "wrong").assertProblem(401);
        Answer held = call(server.client(), ann.name(), TestUser.PASSWORD).assertProblem(429);
        assertTrue(Long.parseLong(held.header("Retry-After").orElseThrow()) <= 60, held::toString);
        database.update("update login_failure set at = at - interval '61 seconds' where folded_name = ?", ann.name());
        call(server.client(), ann.name(), TestUser.PASSWORD).assertProblem(404);
    }

    @Test
    void judgesNoMoreThanThreeOfFiftyAtOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Integer> all = IntStream.range(0, 50).mapToObj(i -> CompletableFuture.supplyAsync(
                    () -> call(program, ann.name(), "wrong" + i).status(), threads)).toList().stream().map(CompletableFuture::join).toList();
            assertEquals(3, all.stream().filter(status -> status == 401).count(), all::toString);
            assertTrue(all.stream().allMatch(status -> status == 401 || status == 429 || status == 503), all::toString);
        } finally {
            threads.shutdown();
        }
        assertEquals(3, database.auditOf(ann).size());
    }
}
