package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;

/** With the file that operators are given each event is one JSON object in a line of its own. */
@Tag("operations")
class JsonLogIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void eachEventIsOneObject() {
        ServerSetup setup = ServerSetup.onH2().withFirstAdministrator().with("java.util.logging.config.file",
                Artefacts.serverConfiguration("payara-micro/json-log.properties").toString());
        try (LatchkeyServer server = setup.start()) {
            server.client().callWith(Secrets.fresh()).header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .path("/tokens/self").get().assertStatus(401);
            server.log().await(Duration.ofSeconds(10), TRACE);
            List<JsonObject> events = server.log().lines().stream().filter(line -> line.contains("org.latchkey.")).map(JsonLogIT::object).toList();
            assertEquals(1, events.stream().filter(event -> event.getString("LogMessage").startsWith("refused reason=UNKNOWN")
                    && event.getString("LogMessage").contains("trace=" + TRACE)).count(), events::toString);
            assertTrue(events.stream().allMatch(event -> event.containsKey("Timestamp") && event.containsKey("Level")), events::toString);
        }
    }

    private static JsonObject object(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
