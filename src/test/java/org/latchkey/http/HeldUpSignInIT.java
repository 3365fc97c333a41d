package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.TestUser;

class HeldUpSignInIT {

    private final LatchkeyServer server = LatchkeyServer.shared();

    @Test
    void leavesALineInTheLogAndNoRowInTheAudit() {
        TestUser ann = server.database().newUser("ann");
        PageClient pages = server.pages();
        for (int i = 0; i < 3; i++) {
            pages.signIn(ann.name(), "wrong");
        }
        assertTrue(heldUp(ann).isEmpty());
        pages.signIn(ann.name(), "wrong");
        pages.signIn(ann);
        Eventually.holds(Duration.ofSeconds(30), () -> heldUp(ann).size() >= 2);
        List<String> lines = heldUp(ann);
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("held up reason=WAIT user=\"" + ann.name() + "\" address=\"" + pages.address() + "\" purpose=\"sign-in\""),
                lines::toString);
        assertEquals(3, server.database().auditOf(ann).size());
    }

    private List<String> heldUp(TestUser user) {
        return server.log().lines().stream().filter(line -> line.contains("held up") && line.contains("\"" + user.name() + "\"")).toList();
    }
}
