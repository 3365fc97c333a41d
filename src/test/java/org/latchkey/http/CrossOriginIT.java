package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;

/** Which pages of other origins may call the API from a browser. */
class CrossOriginIT {

    private static final String CONFIGURED = LatchkeyServer.CONFIGURED_ORIGIN;

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final PatClient program = server.client();

    @Test
    void answersThePreflightOfAConfiguredOriginWithoutCredentials() {
        Answer answer = program.withoutCredentials().query("Sales", "Orders").header("Origin", CONFIGURED)
                .header("Access-Control-Request-Method", "GET").header("Access-Control-Request-Headers", "authorization").send("OPTIONS")
                .assertStatus(204).assertNothingOfTheServer();
        assertEquals(List.of(CONFIGURED), answer.headers("Access-Control-Allow-Origin"));
        assertTrue(answer.header("Access-Control-Allow-Headers").orElseThrow().contains("Authorization"));
        assertTrue(answer.header("Access-Control-Allow-Methods").orElseThrow().contains("POST"));
        assertEquals(List.of(), answer.headers("Access-Control-Allow-Credentials"));
        assertEquals("", answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "null", "https://app.example.com.evil.example.com", "http://app.example.com", "*"})
    void refusesEveryOtherOrigin(String origin) {
        Answer preflight = program.withoutCredentials().query("Sales", "Orders").header("Origin", origin)
                .header("Access-Control-Request-Method", "GET").send("OPTIONS").assertProblem(403);
        assertEquals(List.of(), preflight.headers("Access-Control-Allow-Origin"));
        assertEquals(List.of(), orders(origin).headers("Access-Control-Allow-Origin"));
    }

    @Test
    void refusesOptionsOfNoOrigin() {
        program.withoutCredentials().path("/tokens/self").send("OPTIONS").assertProblem(403);
    }

    @Test
    void letsAConfiguredOriginReadTheError() {
        Answer answer = orders(CONFIGURED).assertProblem(400);
        assertEquals(List.of(CONFIGURED), answer.headers("Access-Control-Allow-Origin"));
        assertEquals(List.of("X-Cinchy-Error"), answer.headers("Access-Control-Expose-Headers"));
        assertTrue(answer.headers("Vary").contains("Origin"), answer::toString);
        Answer refused = program.withoutCredentials().query("Sales", "Orders").header("Origin", CONFIGURED).get().assertProblem(401);
        assertEquals(List.of(CONFIGURED), refused.headers("Access-Control-Allow-Origin"));
    }

    private Answer orders(String origin) {
        TestToken token = server.database().newToken(server.database().newUser("seller", "Sales"), "page");
        return program.callWith(token).query("Sales", "Orders").header("Origin", origin).get();
    }
}
