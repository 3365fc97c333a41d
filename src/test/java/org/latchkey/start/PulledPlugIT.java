package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

class PulledPlugIT {

    @Test
    void losesNothingThatWasAnsweredAMomentBefore() {
        ServerSetup setup = ServerSetup.onH2().withFirstAdministrator();
        List<String> secrets = new ArrayList<>();
        LatchkeyServer first = setup.start();
        try {
            PageClient pages = first.pages();
            pages.signIn("root", TestUser.PASSWORD);
            secrets.add(pages.generate("to be deleted"));
            for (int i = 0; i < 4; i++) {
                secrets.add(pages.generate("script " + i));
            }
            first.client().callWith(secrets.get(0)).path("/tokens/self").delete().assertStatus(204);
        } finally {
            first.kill();
        }
        try (LatchkeyServer second = setup.start()) {
            assertEquals(List.of(401, 200, 200, 200, 200), secrets.stream()
                    .map(secret -> second.client().callWith(secret).path("/tokens/self").get().status()).toList());
        }
    }
}
