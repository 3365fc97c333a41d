package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;

/** A server that is told to stop first gives what it has begun to give. */
@Tag("operations")
class GracefulStopIT {

    @Test
    void anAnswerThatHasBegunIsFinishedAndItsUseIsWritten() throws IOException {
        ServerSetup setup = ServerSetup.demoOnPostgres().with("fish.payara.shutdowngrace", "5000");
        TestToken token;
        try (LatchkeyServer server = setup.start()) {
            token = server.database().newToken(server.database().newUser("ann", "Sales"), "report");
            // Far more than what lies between the two programs: the server cannot be done with it before it is read.
            InputStream answer = server.client().callWith(token).query("Sales", "Order Lines").with("ResultFormat", "XML").stream().body();
            assertTrue(answer.read() > 0);
            server.tellToStop();
            assertTrue(isWhole(answer), server.log()::ending);
        }
        assertEquals(1, setup.rows().number("select calls from daily_usage where token_id = ?", token.id()));
    }

    private static boolean isWhole(InputStream body) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        return text.endsWith(">") && text.substring(text.lastIndexOf('<')).startsWith("</");
    }
}
