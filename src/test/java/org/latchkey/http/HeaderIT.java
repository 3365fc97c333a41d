package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

/** Requests that no decent client sends. */
@Tag("every-server")
class HeaderIT {

    private static final String BEARER = "Bearer realm=\"latchkey\", error=\"invalid_request\"";
    private static final String BASIC = "Basic realm=\"latchkey\", charset=\"UTF-8\"";

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final PatClient program = server.client();
    private TestUser ann;
    private TestToken token;

    @BeforeEach
    void makeToken() {
        ann = server.database().newUser("ann");
        token = server.database().newToken(ann, "report");
    }

    private Answer raw(String method, String path, String... headers) {
        var request = program.raw().line(method + " " + path + " HTTP/1.1");
        for (String header : headers) {
            request.line(header);
        }
        return request.send();
    }

    private String bearer() {
        return "Authorization: Bearer " + token.secret();
    }

    private String basic() {
        byte[] pair = (ann.name() + ":" + token.secret()).getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tokens/self", "/BasicAuthAPI/x/y", "/login.xhtml"})
    void refusesAHeaderOf100KilobytesWithoutAWordOfTheServer(String path) {
        Answer answer = raw("GET", path, "Authorization: Bearer " + "a".repeat(100_000));
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::toString);
        answer.assertNothingOfTheServer();
        String body = answer.body().toLowerCase(Locale.ROOT);
        assertFalse(body.contains("<html") || body.contains("grizzly") || body.contains("glassfish"), answer::toString);
        raw("GET", "/tokens/self", bearer()).assertStatus(200);
    }

    @Test
    void refusesTwoKindsOfCredentialsAtOnce() {
        raw("GET", "/tokens/self", bearer(), basic()).assertProblem(400).assertChallenge(BEARER);
        raw("GET", "/tokens/self", basic(), bearer()).assertProblem(400).assertChallenge(BEARER);
        raw("GET", "/BasicAuthAPI/x/y", bearer(), basic()).assertProblem(400).assertChallenge(BASIC);
        raw("GET", "/BasicAuthAPI/x/y", basic(), bearer()).assertProblem(400).assertChallenge(BASIC);
    }

    /** Where a server makes a space of a tab before anybody sees it, there is nothing to refuse. */
    @Test
    void refusesATabBetweenSchemeAndToken() {
        for (String between : new String[] {"\t", " \t"}) {
            Answer answer = raw("GET", "/tokens/self", "Authorization: Bearer" + between + token.secret());
            if (answer.status() != 200) {
                answer.assertProblem(400).assertChallenge(BEARER);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tokens/self", "/TOKENS/self", "/API/x/y", "/BasicAuthAPI/x/y", "/healthcheck", "/login.xhtml",
            "/jakarta.faces.resource/latchkey.css.xhtml?ln=latchkey"})
    void tracesNothing(String path) {
        for (String credentials : new String[] {"X-Mark: none", bearer(), basic()}) {
            Answer answer = raw("TRACE", path, credentials, "X-Mark: traced");
            assertFalse(answer.status() < 300, answer::toString);
            assertFalse(answer.body().contains("traced") || answer.body().contains(token.secret()), answer::toString);
            assertEquals(0, answer.headers("Server").size(), answer::toString);
        }
    }
}
