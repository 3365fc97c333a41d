package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** What becomes of an address that presents one secret after the other. */
class RefusalBudgetIT {

    /** Refusals that are free, and look-ups after them. */
    private static final int UNTIL_EMPTY = 100 + 10;

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient guesser = server.client();
    private final TestUser ann = database.newUser("ann");

    private Answer self(PatClient program, String secret) {
        return program.callWith(secret).path("/tokens/self").get();
    }

    private void guess() {
        List<Integer> statuses = IntStream.range(0, UNTIL_EMPTY).mapToObj(i -> self(guesser, Secrets.fresh()).status()).toList();
        assertTrue(statuses.stream().allMatch(status -> status == 401), statuses::toString);
    }

    @Test
    void waitsForTheMinuteToEndAndIsToldHowLong() {
        guess();
        Answer refused = self(guesser, Secrets.fresh()).assertProblem(429);
        int seconds = Integer.parseInt(refused.header("Retry-After").orElse("0"));
        assertTrue(seconds > 0 && seconds <= 60, refused::toString);
        assertTrue(refused.header("WWW-Authenticate").isEmpty(), refused::toString);
        guesser.withBasic(ann.name(), Secrets.fresh()).basicQuery("Nowhere", "nothing").get().assertProblem(429);
    }

    @Test
    void stillCallsWithATokenThatIsRemembered() {
        TestToken known = database.newToken(ann, "known");
        self(guesser, known.secret()).assertStatus(200);
        TestToken newcomer = database.newToken(ann, "newcomer");
        guess();
        self(guesser, newcomer.secret()).assertProblem(429);
        self(guesser, known.secret()).assertStatus(200);
        self(server.client(), newcomer.secret()).assertStatus(200);
        self(guesser, newcomer.secret()).assertStatus(200);
    }

    @Test
    void gainsNothingByInventingWhereItComesFrom() {
        guess();
        for (int i = 0; i < 3; i++) {
            self(guesser.from("203.0.113." + i + ", " + guesser.address()), Secrets.fresh()).assertProblem(429);
        }
    }

    @Test
    void hasNoLineInTheLogForEachOfManyRefusals() {
        String mark = "/tokens/self/" + ann.name();
        IntStream.range(0, UNTIL_EMPTY).forEach(i -> guesser.callWith(Secrets.fresh()).path(mark).get());
        guesser.callWith(Secrets.fresh()).path(mark + "/last").get().assertProblem(429);
        server.client().callWith(Secrets.fresh()).path(mark + "/other").get().assertProblem(401);
        server.log().await(Duration.ofSeconds(10), mark + "/other");
        assertFalse(server.log().contains(mark + "/last"));
    }
}
