package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TcpProxy;

/** Whoever starts all machines at once need not start this one again. */
@Tag("operations")
class LateDatabaseIT {

    private final ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator();
    private final TcpProxy network = TcpProxy.before(setup.database().orElseThrow());

    @AfterEach
    void closeNetwork() {
        network.close();
    }

    @Test
    void aStartWaitsForTheDatabaseAndSaysSo() {
        network.reset();
        try (LatchkeyServer server = setup.reachedBy(network).launch()) {
            server.log().await(Duration.ofMinutes(2), "Waiting for the database, 120 seconds at most");
            network.restore();
            server.awaitDeployed();
            server.client().withoutCredentials().path("/healthcheck").get().assertStatus(200);
        }
    }

    @Test
    void aStartDoesNotWaitForEver() {
        network.reset();
        try (LatchkeyServer server = setup.reachedBy(network).with("latchkey.database.patience", "PT2S").startRefused()) {
            assertTrue(server.log().contains("Latchkey does not start: The database has not answered for 2 seconds"), server.log()::ending);
        }
    }
}
