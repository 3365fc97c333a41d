package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;

/** What anyone may ask. */
@Tag("every-server")
class ServiceIT {

    private final PatClient program = LatchkeyServer.shared().client();

    @ParameterizedTest
    @ValueSource(strings = {"/HEALTHCHECK", "/healthcheck/x", "/OpenAPI.json"})
    void isOpenInOneSpellingOnly(String path) {
        program.withoutCredentials().path(path).get().assertProblem(404);
    }

    @Test
    void describesTheApi() {
        Answer answer = program.withoutCredentials().path("/openapi.json").get().assertStatus(200).assertNothingOfTheServer();
        assertEquals("application/json", answer.mediaType());
        assertEquals("3.1.0", answer.json().asJsonObject().getString("openapi"));
        assertTrue(answer.json().asJsonObject().getJsonObject("paths").containsKey("/API/{domain}/{query}"));
    }
}
