package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;

/** Pages of other origins that call the API from a browser. */
class CrossOriginIT {

    private static final String ALLOWED = "https://dashboard.example";
    private static final String STRANGE = "https://evil.example";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private static LatchkeyServer server;

    private final PatClient program = server.client();
    private final TestToken token = server.database().newToken(server.database().newUser("ann", "Sales"), "report");

    @BeforeAll
    static void start() {
        server = ServerSetup.demoOnPostgres().with("latchkey.cors.origins", ALLOWED + ",http://localhost:3000").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Answer raw(PatClient client, String method, String path, String origin, String... headers) {
        var request = client.raw().line(method + " " + path + " HTTP/1.1").line("Origin: " + origin);
        for (String header : headers) {
            request.line(header);
        }
        Answer answer = request.send();
        assertEquals(List.of(), answer.headers("Access-Control-Allow-Credentials"), answer::toString);
        return answer.assertNothingOfTheServer();
    }

    private Answer preflight(PatClient client, String path, String origin) {
        return raw(client, "OPTIONS", path, origin, "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: authorization");
    }

    private Answer call(PatClient client, String path, String origin, TestToken with) {
        return raw(client, "GET", path, origin, "Authorization: Bearer " + with.secret());
    }

    private static void assertNothingAllowed(Answer answer) {
        assertTrue(answer.headers().keySet().stream().noneMatch(name -> name != null && name.toLowerCase().startsWith("access-control-")),
                answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokens/self", "/API/Sales/Orders", "/BasicAuthAPI/Sales/Orders", "/api/Sales/Orders", "//API/Sales/Orders",
            "/TOKENS/self", "/API;x=1/Sales/Orders"})
    void letsConfiguredOriginsAskInEverySpelling(String path) {
        for (String origin : List.of(ALLOWED, "http://localhost:3000")) {
            Answer answer = preflight(program, path, origin).assertStatus(204);
            assertEquals("", answer.body());
            assertEquals(List.of(origin), answer.headers(ALLOW_ORIGIN), answer::toString);
            assertEquals(List.of("GET, HEAD, POST, DELETE"), answer.headers("Access-Control-Allow-Methods"), answer::toString);
            assertEquals(List.of("Authorization, Content-Type"), answer.headers("Access-Control-Allow-Headers"), answer::toString);
            assertTrue(answer.headers("Vary").contains("Origin"), answer::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {STRANGE, "null", ALLOWED + ".evil.example", "http://dashboard.example", "https://DASHBOARD.example", "*", ""})
    void refusesOtherOrigins(String origin) {
        assertNothingAllowed(preflight(program, "/API/Sales/Orders", origin).assertProblem(403));
        assertNothingAllowed(call(program, "/tokens/self", origin, token).assertStatus(200));
    }

    @Test
    void showsTheAnswerAndTheErrorToConfiguredOrigins() {
        Answer self = call(program, "/tokens/self", ALLOWED, token).assertStatus(200);
        assertEquals(List.of(ALLOWED), self.headers(ALLOW_ORIGIN), self::toString);
        Answer wrong = call(program, "/API/Sales/Orders", ALLOWED, token).assertProblem(400);
        assertEquals(List.of(ALLOWED), wrong.headers(ALLOW_ORIGIN), wrong::toString);
        assertEquals(List.of("X-Cinchy-Error"), wrong.headers("Access-Control-Expose-Headers"), wrong::toString);
        assertTrue(wrong.header("X-Cinchy-Error").orElse("").contains("From"), wrong::toString);
    }

    @Test
    void showsConfiguredOriginsWhyTheyAreRefusedAndStillAsksForCredentials() {
        Answer answer = raw(program, "GET", "/tokens/self", ALLOWED).assertProblem(401);
        assertEquals(List.of(ALLOWED), answer.headers(ALLOW_ORIGIN), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login.xhtml", "/settings/tokens.xhtml", "/healthcheck"})
    void opensNothingButTheApi(String path) {
        Answer answer = program.raw().line("OPTIONS " + path + " HTTP/1.1").line("Origin: " + ALLOWED)
                .line("Access-Control-Request-Method: GET").send();
        assertNothingAllowed(answer);
    }

    @Test
    void allowsNoneByDefault() {
        LatchkeyServer byDefault = LatchkeyServer.shared();
        TestToken ofDefault = byDefault.database().newToken(byDefault.database().newUser("ann"), "report");
        assertNothingAllowed(preflight(byDefault.client(), "/tokens/self", ALLOWED).assertProblem(403));
        assertNothingAllowed(call(byDefault.client(), "/tokens/self", ALLOWED, ofDefault).assertStatus(200));
    }
}
