package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/** What must not be served stops the start, with a sentence that says what to set. The sentences are tested where they are made. */
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

    /** The demo that made the database goes on. */
    @Test
    void aDemosDatabaseIsNotServedOutsideOfDemoModeAndTheProcessEndsWhereThatIsAskedFor() {
        LatchkeyServer demo = LatchkeyServer.shared();
        ServerSetup setup = demo.setup().inAnotherFolder().with("latchkey.demo", "false").withFirstAdministrator();
        try (LatchkeyServer server = setup.with("latchkey.exit-when-start-is-refused", "true").launch()) {
            assertEquals(1, server.awaitEnd(Duration.ofMinutes(3)));
            assertRefused(server, "This database was made by demo mode, whose passwords are known to all;");
        }
        assertTrue(demo.pages().signIn("ann", "latchkey-demo").text().contains("ann"));
    }

    private static void assertRefused(LatchkeyServer server, String sentence) {
        assertTrue(server.log().lines().stream().anyMatch(line -> line.contains("Latchkey does not start: ") && line.contains(sentence)),
                () -> sentence + server.log().ending());
    }
}
