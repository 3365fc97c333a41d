package org.latchkey.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Call;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PatClient;
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
    void aCallThatIsPartOfNoneIsOneOfItsOwn() {
        PatClient client = server.client();
        client.callWith(Secrets.fresh()).path("/tokens/self").get().assertStatus(401);
        client.callWith(Secrets.fresh()).header("traceparent", "00-" + trace + "-no").path("/tokens/self").get().assertStatus(401);
        Pattern refusal = Pattern.compile("refused reason=UNKNOWN .*address=\"" + client.address() + "\".* trace=([0-9a-f]{32})");
        Eventually.holds(LIMIT, () -> ids(refusal).size() == 2);
        assertFalse(ids(refusal).contains(trace));
    }

    private Set<String> ids(Pattern line) {
        return server.log().lines().stream().map(line::matcher).filter(Matcher::find).map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void theNextCallIsNotPartOfIt() {
        TestToken token = server.database().newToken(server.database().newUser("ann"), "nightly");
        inTrace(server.client().callWith(token)).path("/tokens/self").delete().assertStatus(204);
        TestToken next = server.database().newToken(server.database().newUser("bob"), "nightly");
        server.client().callWith(next).path("/tokens/self").delete().assertStatus(204);
        Eventually.holds(LIMIT, () -> server.log().contains("token=" + next.id()));
        assertTrue(server.log().lines().stream().filter(line -> line.contains("token=" + next.id())).noneMatch(line -> line.contains(trace)));
        assertFalse(server.log().contains(next.secret()));
    }
}
