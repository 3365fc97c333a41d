package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.WildFlyInstallation;

/** What operators are given for WildFly may be run again, whatever became of the last run, and can be taken back. */
@Tag("wildfly")
class WildFlyCommandsIT {

    /** The beginning of what {@code configure} does. */
    private static final String BROKEN_OFF = """
            embed-server --server-config=standalone.xml
            /subsystem=undertow/server=default-server/host=default-host/setting=http-invoker:remove
            stop-embedded-server
            """;

    @TempDir
    Path folder;

    private final WildFlyInstallation wildFly = new WildFlyInstallation();
    private final String configured = wildFly.configuration();

    @Test
    void configureAndRestoreMayBeRunAgain() throws IOException {
        wildFly.restore();
        String stock = wildFly.configuration();
        assertNotEquals(configured, stock);
        assertFalse(Files.exists(wildFly.module()));

        Files.createDirectories(wildFly.module().resolve("main"));
        wildFly.run(Files.writeString(folder.resolve("broken-off.cli"), BROKEN_OFF));
        wildFly.configure();
        assertEquals(configured, wildFly.configuration());
        assertTrue(Files.exists(wildFly.module().resolve("main/module.xml")));
        wildFly.configure();
        assertEquals(configured, wildFly.configuration());

        wildFly.restore();
        wildFly.restore();
        assertEquals(stock, wildFly.configuration());
    }

    @Test
    void theLogIsJsonOnDemand() {
        Path json = Artefacts.serverConfiguration("wildfly/json-log.cli");
        Path text = Artefacts.serverConfiguration("wildfly/text-log.cli");
        wildFly.run(json);
        wildFly.run(json);
        try (LatchkeyServer server = wildFly.serving(ServerSetup.onPostgres()).withFirstAdministrator().start()) {
            String trace = UUID.randomUUID().toString().replace("-", "");
            server.client().callWith(Secrets.fresh()).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                    .path("/tokens/self").get().assertStatus(401);
            server.log().await(Duration.ofSeconds(30), trace);
            List<String> lines = server.log().lines().stream().filter(line -> line.contains(trace)).toList();
            assertEquals(1, lines.size(), lines::toString);
            JsonObject event = object(lines.get(0));
            assertEquals("INFO", event.getString("level"), event::toString);
            assertTrue(event.containsKey("timestamp"), event::toString);
            assertTrue(event.getString("message").startsWith("refused reason=UNKNOWN"), event::toString);
        }
        wildFly.run(text);
        wildFly.run(text);
        assertEquals(configured, wildFly.configuration());
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
