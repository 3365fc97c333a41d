package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;

/** A server that is told to stop first gives what it has begun to give. */
class GracefulStopIT {

    private static final int PART = 64 * 1024;
    private static final Duration PAUSE = Duration.ofMillis(10);

    @Test
    void anAnswerThatHasBegunIsFinishedAndItsUseIsWritten() throws IOException {
        // Payara's and WildFly's, as operators are told; either says nothing to the other.
        ServerSetup setup = ServerSetup.demoOnPostgres().with("fish.payara.shutdowngrace", "5000").with("org.wildfly.sigterm.suspend.timeout", "30");
        TestToken token;
        try (LatchkeyServer server = setup.start()) {
            token = server.database().newToken(server.database().newUser("ann", "Sales"), "report");
            // Far more than what lies between the two programs: the server cannot be done with it before it is read.
            InputStream answer = server.client().callWith(token).query("Sales", "Order Lines").with("ResultFormat", "XML").stream().body();
            assertTrue(answer.read() > 0);
            server.tellToStop();
            assertTrue(isWhole(slowly(answer)), server.log()::ending);
        }
        assertEquals(1, setup.rows().number("select calls from daily_usage where token_id = ?", token.id()));
    }

    /** As a caller takes it who is busy with it for some seconds. */
    private static String slowly(InputStream body) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (byte[] part = body.readNBytes(PART); part.length > 0; part = body.readNBytes(PART)) {
            read.writeBytes(part);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return read.toString(StandardCharsets.UTF_8).strip();
    }

    private static boolean isWhole(String text) {
        return text.endsWith(">") && text.substring(text.lastIndexOf('<')).startsWith("</");
    }
}
