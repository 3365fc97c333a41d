package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    void aFirstAdministratorMayComeFromTheEnvironment() {
        Map<String, String> environment = Map.of("LATCHKEY_ADMIN_USER", "boss", "LATCHKEY_ADMIN_PASSWORD", TestUser.PASSWORD);
        try (LatchkeyServer server = ServerSetup.onH2().withEnvironment(environment).start()) {
            assertTrue(server.pages().signIn("boss", TestUser.PASSWORD).text().contains("boss"));
            assertFalse(server.log().contains(TestUser.PASSWORD));
        }
    }

    @Test
    void postgresqlWithoutAPepperIsNotServed() {
        try (LatchkeyServer server = ServerSetup.onPostgres().withFirstAdministrator().with("latchkey.pepper", "").startRefused()) {
            assertRefused(server, "Set latchkey.pepper or latchkey.pepper.file");
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsNotServed() {
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator();
        setup.start().close();
        setup.rows().update("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) values (1000, '1000', 'of tomorrow', 'SQL', 'V1000__of_tomorrow.sql', 1, 'test', 1, true)");
        try (LatchkeyServer server = setup.startRefused()) {
            assertRefused(server, "The database was used with a newer Latchkey: its schema has version 1000, and this Latchkey knows none above");
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
