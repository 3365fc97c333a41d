package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** What must not be served stops the start, with a sentence that says what to set. */
class RefusedStartIT {

    @Test
    void anEmptyDatabaseWithoutAFirstAdministratorIsNotServed() {
        try (LatchkeyServer server = ServerSetup.onH2().startRefused()) {
            assertRefused(server, "set LATCHKEY_ADMIN_USER and LATCHKEY_ADMIN_PASSWORD");
            for (String path : List.of("/", "/login.xhtml", "/healthcheck", "/API/Sales/Orders", "/tokens/self", "/openapi.json")) {
                int status = server.client().withoutCredentials().path(path).get().status();
                assertTrue(status == 404 || status == 503, path + " answers " + status);
            }
        }
    }

    @Test
    void aRefusedStartEndsTheProcessWhereThatIsAskedFor() {
        try (LatchkeyServer server = ServerSetup.onH2().with("latchkey.exit-when-start-is-refused", "true").launch()) {
            assertEquals(1, server.awaitEnd(Duration.ofMinutes(3)));
            assertRefused(server, "set LATCHKEY_ADMIN_USER and LATCHKEY_ADMIN_PASSWORD");
        }
    }

    @Test
    void postgresqlWithoutAPepperIsNotServed() {
        try (LatchkeyServer server = ServerSetup.onPostgres().withFirstAdministrator().with("latchkey.pepper", "").startRefused()) {
            assertRefused(server, "Set latchkey.pepper or latchkey.pepper.file");
        }
    }

    @Test
    void aDemosDatabaseIsNotServedOutsideOfDemoMode() {
        ServerSetup demo = ServerSetup.demoOnH2();
        try (LatchkeyServer server = demo.start()) {
            assertTrue(server.pages().signIn("ann", "latchkey-demo").text().contains("ann"));
        }
        try (LatchkeyServer server = demo.with("latchkey.demo", "false").withFirstAdministrator().startRefused()) {
            assertRefused(server, "This database was made by demo mode, whose passwords are known to all;");
        }
    }

    private static void assertRefused(LatchkeyServer server, String sentence) {
        assertTrue(server.log().lines().stream().anyMatch(line -> line.contains("Latchkey does not start: ") && line.contains(sentence)),
                () -> sentence + server.log().ending());
    }
}
