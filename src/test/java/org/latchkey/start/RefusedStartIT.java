package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Postgres;
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aUserWhomTheDatabaseDoesNotKnowIsNotServed(boolean tablesAreAnothers) {
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator();
        if (tablesAreAnothers) {
            setup = setup.workingAs(Postgres.newRole());
        }
        try (LatchkeyServer server = setup.with("latchkey.database.user", "nobody").startRefused()) {
            assertRefused(server, "latchkey.database.user and latchkey.database.password do not open the database: ");
            assertFalse(server.log().contains("could not be settled"), server.log()::ending);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"latchkey.trusted-proxies", "latchkey.metrics.addresses"})
    void whatIsNoAddressIsNotServed(String key) {
        try (LatchkeyServer server = ServerSetup.onH2().withFirstAdministrator().with(key, "10.0.0.0/99").startRefused()) {
            assertRefused(server, key + " must list addresses or networks such as 10.0.0.0/8, not \"10.0.0.0/99\".");
        }
    }

    private static void assertRefused(LatchkeyServer server, String sentence) {
        assertTrue(server.log().lines().stream().anyMatch(line -> line.contains("Latchkey does not start: ") && line.contains(sentence)),
                () -> sentence + server.log().ending());
    }
}
