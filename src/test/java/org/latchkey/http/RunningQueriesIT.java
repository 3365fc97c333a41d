package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Answer;
import org.latchkey.harness.Call;
import org.latchkey.harness.Database;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
import org.latchkey.harness.TestToken;

/** Nobody can take the connections of all others by reading slowly. */
class RunningQueriesIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final Database database = server.database();
    private final PatClient program = server.client();
    private TestToken token;

    @BeforeEach
    void makeToken() {
        token = database.newToken(database.newUser("ann", "Sales"), "report");
    }

    private Call orders(TestToken with) {
        return program.callWith(with).query("Sales", "Orders").with("@From", "2026-01-01").with("RowCount", 1);
    }

    /** Far more than what lies between the two programs: the server cannot be done with it before it is read. */
    private HttpResponse<InputStream> begin() {
        return program.callWith(token).query("Sales", "Order Lines").with("ResultFormat", "XML").stream();
    }

    @Test
    void allowsFourAnswersHalfReadAndNoMore() throws IOException {
        List<InputStream> half = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                HttpResponse<InputStream> response = begin();
                half.add(response.body());
                assertEquals(200, response.statusCode());
                assertTrue(response.body().read() > 0);
            }
            Answer fifth = orders(token).get().assertProblem(429);
            assertEquals("5", fifth.header("Retry-After").orElse(""), fifth::toString);
            orders(database.newToken(token.owner(), "other")).get().assertProblem(429);
            orders(database.newToken(database.newUser("bob", "Sales"), "report")).get().assertStatus(200);
            program.callWith(token).path("/tokens/self").get().assertStatus(200);
            half.get(0).transferTo(OutputStream.nullOutputStream());
            assertLetIn();
        } finally {
            for (InputStream body : half) {
                body.close();
            }
        }
        assertLetIn();
    }

    /** The last bytes arrive a moment before the server has put its connection back. */
    private void assertLetIn() {
        long end = System.nanoTime() + LIMIT.toNanos();
        Answer answer = orders(token).get();
        while (answer.status() == 429 && System.nanoTime() < end) {
            answer = orders(token).get();
        }
        answer.assertStatus(200);
    }
}
