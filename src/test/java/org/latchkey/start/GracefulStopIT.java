package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;

/** A server that is told to stop first gives what it has begun to give. */
class GracefulStopIT {

    @Test
    void anAnswerThatHasBegunIsFinishedAndItsUseIsWritten() throws Exception {
        ServerSetup setup = ServerSetup.demoOnPostgres();
        LatchkeyServer server = setup.start();
        Thread stop = new Thread(server::close);
        try {
            TestToken token = server.database().newToken(server.database().newUser("ann", "Sales"), "report");
            // Far more than what lies between the two programs: the server cannot be done with it before it is read.
            HttpResponse<InputStream> response = server.client().callWith(token).query("Sales", "Order Lines").with("ResultFormat", "XML").stream();
            InputStream body = response.body();
            assertTrue(body.read() > 0);
            stop.start();
            server.log().await(java.time.Duration.ofSeconds(30), "Latchkey stops");
            assertTrue(isWhole(body));
            stop.join();
            assertEquals(1, setup.rows().number("select calls from daily_usage where token_id = ?", token.id()));
        } finally {
            server.close();
        }
    }

    private static boolean isWhole(InputStream body) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        return text.endsWith(">") && text.substring(text.lastIndexOf('<')).startsWith("</");
    }
}
