package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Addresses;
import org.latchkey.harness.Answer;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;

/** From one pepper to the next, as an operator does it: add it, wait, look what still hangs on the old one, take that away. */
@Tag("operations")
class NextPepperIT {

    private final ServerSetup onBoth = ServerSetup.demoWithMovableClock().with("latchkey.pepper", Secrets.PEPPER + "," + Secrets.NEXT_PEPPER);
    private final ServerSetup onSecond = onBoth.with("latchkey.pepper", Secrets.NEXT_PEPPER);

    @Test
    void tokensMoveToTheNewestPepperWhenTheyAreUsedAndTheOldOneCanGo() {
        TestToken used;
        TestToken asleep;
        try (LatchkeyServer server = onBoth.start()) {
            used = server.database().newToken(server.database().newUser("ann"), "used");
            asleep = server.database().newToken(used.owner(), "asleep");
            self(server, used).assertStatus(200);
            PageClient browser = server.pages();
            browser.signIn(used.owner());
            browser.generate("fresh");
            // Another node may not have been given the new pepper yet.
            assertEquals("{\"newest\":2,\"peppers\":[{\"pepper\":2,\"activeTokens\":1},{\"pepper\":1,\"activeTokens\":2}]}", peppers(server));

            server.moveClock(Duration.ofHours(1));
            self(server, used).assertStatus(200);
            assertEquals("{\"newest\":2,\"peppers\":[{\"pepper\":2,\"activeTokens\":2},{\"pepper\":1,\"activeTokens\":1}]}", peppers(server));
            self(server, used).assertStatus(200);
        }
        try (LatchkeyServer server = onSecond.startRefused()) {
            assertTrue(server.log().contains("Latchkey does not start: 1 active tokens were made under a pepper that is not configured"),
                    server.log()::ending);
        }
        onBoth.rows().delete(asleep);
        try (LatchkeyServer server = onSecond.start()) {
            self(server, used).assertStatus(200);
        }
    }

    private static Answer self(LatchkeyServer server, TestToken token) {
        return server.client().callWith(token).path("/tokens/self").get();
    }

    private static String peppers(LatchkeyServer server) {
        return server.client().from(Addresses.OPERATOR).withoutCredentials().path("/ops/peppers").get().assertStatus(200).body();
    }
}
