package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;

/** The embedded database loses what is too old as well, and can tell that it lost nothing else. */
@Tag("operations")
class AuditRetentionIT {

    private static final Duration LINKED = Duration.ofSeconds(20);
    private static final Duration REMOVED = Duration.ofSeconds(100);

    @Test
    void whatIsTooOldIsRemovedFromTheEmbeddedDatabase() {
        ServerSetup setup = ServerSetup.demoOnH2();
        try (LatchkeyServer server = setup.with("latchkey.clock-offset", "-P31D").start()) {
            server.pages().signIn("nobody", "wrong");
            server.pages().signIn("nobody", "wrong");
            Eventually.holds(LINKED, () -> audit(server).startsWith("{\"status\":\"OK\",\"entries\":2,\"removed\":0,\"waiting\":0,"));
        }
        try (LatchkeyServer server = setup.with("latchkey.audit.days", "30").start()) {
            server.pages().signIn("nobody", "wrong");
            Eventually.holds(REMOVED, () -> audit(server).contains("\"removed\":2,"));
            // What is there: the failure just now, and that two entries were removed.
            Eventually.holds(LINKED, () -> audit(server).startsWith("{\"status\":\"OK\",\"entries\":2,\"removed\":2,\"waiting\":0,"));
            assertTrue(server.log().contains("kind=AUDIT_REMOVED actor=\"latchkey:retention\""), server.log()::ending);
        }
    }

    private static String audit(LatchkeyServer server) {
        return server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/audit").get().assertStatus(200).body();
    }
}
