package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.TestUser;

class SharedServerIT {

    private final LatchkeyServer server = LatchkeyServer.shared();

    @Test
    void startsAndTakesUsers() {
        assertTrue(server.isRunning());
        TestUser ann = server.database().newUser("ann", "Sales");
        assertEquals(0, server.database().activeTokens(ann));
        server.client().withoutCredentials().path("/nowhere").get().assertStatus(302);
        server.client().raw().line("GET /nowhere HTTP/1.1").send().assertStatus(302);
    }
}
