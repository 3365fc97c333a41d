package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;

@Tag("every-server")
class HealthIT {

    private final LatchkeyServer server = LatchkeyServer.shared();

    @Test
    void tellsAnyoneThatTheDatabaseAnswers() {
        Answer answer = server.client().withoutCredentials().path("/healthcheck").get().assertStatus(200).assertNothingOfTheServer();
        assertEquals("application/json", answer.mediaType());
        assertEquals("{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"},{\"name\":\"in-service\",\"status\":\"UP\"}]}",
                answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void takesNoOtherMethodAndSaysWhich(String method) {
        Answer answer = server.client().withoutCredentials().path("/healthcheck").send(method).assertProblem(405);
        assertEquals("GET, HEAD", answer.header("Allow").orElse(""), answer::toString);
    }
}
