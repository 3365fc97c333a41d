package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;

@Tag("every-server")
class SecurityHeadersIT {

    private final LatchkeyServer server = LatchkeyServer.shared();

    private Answer get(String path) {
        return server.client().withoutCredentials().path(path).get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login.xhtml", "/healthcheck", "/API/x/y", "/BasicAuthAPI/x/y", "/tokens/self", "/nothing",
            "/jakarta.faces.resource/latchkey.css.xhtml?ln=latchkey", "/jakarta.faces.resource/nothing.css.xhtml"})
    void areOnEveryAnswer(String path) {
        Answer answer = get(path);
        assertEquals(List.of("nosniff"), answer.headers("X-Content-Type-Options"), answer::toString);
        assertEquals(List.of("same-origin"), answer.headers("Referrer-Policy"), answer::toString);
        assertEquals(1, answer.headers("Content-Security-Policy").size(), answer::toString);
        assertTrue(answer.header("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"), answer::toString);
        assertEquals(List.of(), answer.headers("Server"), answer::toString);
        assertEquals(List.of(), answer.headers("X-Powered-By"), answer::toString);
        assertEquals(List.of(), answer.headers("Strict-Transport-Security"), answer::toString);
    }

    @Test
    void forbidInlineScriptsOnPages() {
        String policy = get("/login.xhtml").assertStatus(200).header("Content-Security-Policy").orElseThrow();
        String scripts = policy.replaceFirst(".*script-src", "");
        assertFalse(scripts.contains("unsafe-inline") || scripts.contains("unsafe-eval") || scripts.contains("*"), policy);
        assertTrue(scripts.contains("'nonce-"), policy);
    }

    @Test
    void keepPagesAndTheApiOutOfCaches() {
        for (String path : List.of("/", "/login.xhtml", "/API/x/y", "/tokens/self", "/healthcheck")) {
            Answer answer = get(path);
            assertTrue(answer.header("Cache-Control").orElse("").contains("no-store"), answer::toString);
        }
    }

    @Test
    void letBrowsersKeepStyleSheets() {
        Answer answer = get("/jakarta.faces.resource/latchkey.css.xhtml?ln=latchkey").assertStatus(200);
        assertFalse(answer.header("Cache-Control").orElse("").contains("no-store"), answer::toString);
        assertEquals(List.of(), answer.headers("Set-Cookie"), answer::toString);
    }

    @Test
    void bindBrowsersToTlsWhereAProxySpeaksIt() {
        Answer answer = server.client().withoutCredentials().header("X-Forwarded-Proto", "https").path("/login.xhtml").get();
        assertEquals(List.of("max-age=31536000"), answer.headers("Strict-Transport-Security"), answer::toString);
    }

    @Test
    void tellAnErrorPageByOnePolicyToo() {
        PageClient pages = server.pages();
        pages.signIn(server.database().newUser("ann"));
        Answer answer = pages.get("/nothing.xhtml").assertStatus(404);
        assertEquals(1, answer.headers("Content-Security-Policy").size(), answer::toString);
        assertFalse(answer.body().contains("Payara"), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/metrics", "/openapi"})
    void closeWhatTheServerWouldTell(String path) {
        assertFalse(get(path).status() == 200);
    }
}
