package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestToken;

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

    @Test
    void whileItsDrainFileIsThereItIsNotInServiceAndAnswersWhoeverComesAllTheSame() throws IOException {
        TestToken token = server.database().newToken(server.database().newUser("ann"), "nightly");
        Path drain = Files.createFile(server.setup().data().resolve("drain"));
        try {
            Answer answer = server.client().withoutCredentials().path("/healthcheck").get().assertStatus(503);
            assertEquals("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"},{\"name\":\"in-service\",\"status\":\"DOWN\"}]}",
                    answer.body());
            server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
        } finally {
            Files.delete(drain);
        }
        server.client().withoutCredentials().path("/healthcheck").get().assertStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void takesNoOtherMethodAndSaysWhich(String method) {
        Answer answer = server.client().withoutCredentials().path("/healthcheck").send(method).assertProblem(405);
        assertEquals("GET, HEAD", answer.header("Allow").orElse(""), answer::toString);
    }
}
