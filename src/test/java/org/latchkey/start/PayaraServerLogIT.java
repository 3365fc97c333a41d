package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PayaraDomain;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;

/** The log file of Payara Server as operators are told to set it. */
@Tag("payara-server")
class PayaraServerLogIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String FORMATTER = "com.sun.enterprise.server.logging.GFFileHandler.formatter=";

    @Test
    void eachEventIsOneLineAndOnDemandOneObject() {
        try (LatchkeyServer server = ServerSetup.onPostgres().withFirstAdministrator().start()) {
            PayaraDomain domain = new PayaraDomain(server);
            assertIsText(lineOfARefusal(domain));
            domain.run("set-log-attributes", FORMATTER + "fish.payara.enterprise.server.logging.JSONLogFormatter");
            JsonObject event = object(lineOfARefusal(domain, "{"));
            assertEquals("INFO", event.getString("Level"), event::toString);
            assertTrue(event.containsKey("Timestamp"), event::toString);
            assertTrue(event.getString("LogMessage").startsWith("refused reason=UNKNOWN"), event::toString);
            domain.run("set-log-attributes", FORMATTER + "com.sun.enterprise.server.logging.ODLLogFormatter");
            assertIsText(lineOfARefusal(domain, "["));
        }
    }

    private static void assertIsText(String line) {
        assertTrue(line.matches("\\[\\d{4}-\\d\\d-\\d\\dT.* \\[INFO] .*refused reason=UNKNOWN.*"), line);
    }

    /** The first one that begins so: the server sees some seconds later what its log was told. */
    private static String lineOfARefusal(PayaraDomain domain, String beginning) {
        AtomicReference<String> line = new AtomicReference<>();
        Eventually.holds(LIMIT, () -> {
            line.set(lineOfARefusal(domain));
            return line.get().startsWith(beginning);
        });
        return line.get();
    }

    /** The only one that has the trace of the call. */
    private static String lineOfARefusal(PayaraDomain domain) {
        String trace = UUID.randomUUID().toString().replace("-", "");
        domain.server().client().callWith(Secrets.fresh()).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .path("/tokens/self").get().assertStatus(401);
        Eventually.holds(LIMIT, () -> !having(domain, trace).isEmpty());
        List<String> lines = having(domain, trace);
        assertEquals(1, lines.size(), lines::toString);
        return lines.get(0);
    }

    private static List<String> having(PayaraDomain domain, String trace) {
        return domain.log().stream().filter(line -> line.contains(trace)).toList();
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
