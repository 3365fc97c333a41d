package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** Server and application in one file, told by the environment: from nothing to a call with a token. */
@Tag("operations")
class BundleIT {

    @Test
    void servesWithNothingButJava() {
        Map<String, String> environment = Map.of("LATCHKEY_ADMIN_USER", "boss", "LATCHKEY_ADMIN_PASSWORD", TestUser.PASSWORD);
        try (LatchkeyServer server = ServerSetup.onH2().withEnvironment(environment).inOneFile().start()) {
            PageClient browser = server.pages();
            browser.signIn("boss", TestUser.PASSWORD);
            String secret = browser.generate("first");
            var answer = server.client().callWith(secret).path("/tokens/self").get().assertStatus(200).assertNothingOfTheServer();
            assertTrue(answer.body().contains("first"), answer::toString);
            for (String path : List.of("/metrics", "/openapi", "/health")) {
                server.client().callWith(secret).path(path).get().assertStatus(403);
            }
        }
    }
}
