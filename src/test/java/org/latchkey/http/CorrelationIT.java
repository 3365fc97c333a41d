package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Call;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.TestToken;

/** What the log says of a call can be found by the trace that the call is part of. */
@Tag("every-server")
class CorrelationIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final LatchkeyServer server = LatchkeyServer.shared();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    private Call inTrace(Call call) {
        return call.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    private boolean isLogged(String text) {
        return server.log().lines().stream().anyMatch(line -> line.contains("trace=" + trace) && line.contains(text));
    }

    @Test
    void aRefusedCredential() {
        inTrace(server.client().callWith(Secrets.fresh())).path("/tokens/self").get().assertStatus(401);
        Eventually.holds(LIMIT, () -> isLogged("refused reason=UNKNOWN"));
    }

    @Test
    void aTokenThatDeletesItself() {
        TestToken token = server.database().newToken(server.database().newUser("ann"), "nightly");
        inTrace(server.client().callWith(token)).path("/tokens/self").delete().assertStatus(204);
        Eventually.holds(LIMIT, () -> server.log().lines().stream().anyMatch(line -> line.contains("trace=" + trace)));
    }

    @Test
    void theNextCallIsNotPartOfIt() {
        TestToken token = server.database().newToken(server.database().newUser("ann"), "nightly");
        inTrace(server.client().callWith(token)).path("/tokens/self").delete().assertStatus(204);
        TestToken next = server.database().newToken(server.database().newUser("bob"), "nightly");
        server.client().callWith(next).path("/tokens/self").delete().assertStatus(204);
        Eventually.holds(LIMIT, () -> server.log().contains("token=" + next.id()));
        assertTrue(server.log().lines().stream().filter(line -> line.contains("token=" + next.id())).noneMatch(line -> line.contains("trace=")));
        assertFalse(server.log().contains(next.secret()));
    }
}
