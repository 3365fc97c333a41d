package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;

class RestartIT {

    @Test
    void keepsUsersAndTokensOnTheEmbeddedDatabase() throws IOException {
        ServerSetup setup = ServerSetup.onH2();
        String secret;
        try (LatchkeyServer server = setup.withFirstAdministrator().start()) {
            PageClient pages = server.pages();
            assertEquals(PageClient.TOKENS, pages.signIn("ROOT", TestUser.PASSWORD).path());
            secret = pages.generate("nightly");
            assertFalse(pages.open("/login.xhtml").text().contains("latchkey-demo"));
            server.client().withBasic("ann", "latchkey-demo").basicQuery("Sales", "Orders").get().assertProblem(401);

            LatchkeyServer second = setup.startRefused();
            second.close();
            assertLastError(second, "The data folder " + setup.data() + " is in use by another Latchkey;"
                    + " stop it, or set latchkey.data to another folder.");
            server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(setup.data().resolve("pepper"))));
        try (LatchkeyServer server = setup.start()) {
            server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
            server.kill();
        }
        try (LatchkeyServer server = setup.start()) {
            server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
        }
        LatchkeyServer demo = setup.with("latchkey.demo", "true").startRefused();
        demo.close();
        assertLastError(demo, "This database was not made by demo mode, so demo mode does not open it;");
        Path pepper = setup.data().resolve("pepper");
        Files.delete(pepper);
        LatchkeyServer withoutPepper = setup.startRefused();
        withoutPepper.close();
        assertLastError(withoutPepper, "The pepper file " + pepper + " is missing; put it back, no token works without it.");
        Files.writeString(pepper, "1:" + "A".repeat(43) + "=");
        LatchkeyServer wrongPepper = setup.startRefused();
        wrongPepper.close();
        assertLastError(wrongPepper, "Pepper 1 is not the one that this database was used with;");
    }

    @Test
    void writesTheLastUseBeforeItEnds() {
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator();
        TestToken token;
        try (LatchkeyServer server = setup.start()) {
            token = server.database().newToken(server.database().newUser("ann"), "nightly");
            server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
            server.client().callWith(token).path("/tokens/self").get().assertStatus(200);
        }
        assertEquals(1, setup.rows().number("select count(*) from access_token where id = ? and last_used_at is not null", token.id()));
        assertEquals(2, setup.rows().number("select calls from daily_usage where token_id = ?", token.id()));
    }

    @Test
    void twoNodesMayStartAtOnceOnAnEmptyDatabase() {
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator();
        try (LatchkeyServer one = setup.launch(); LatchkeyServer other = setup.inAnotherFolder().launch()) {
            one.awaitDeployed();
            other.awaitDeployed();
            TestToken token = one.database().newToken(one.database().newUser("ann"), "nightly");
            one.client().callWith(token).path("/tokens/self").get().assertStatus(200);
            other.client().callWith(token).path("/tokens/self").get().assertStatus(200);
            assertTrue(other.pages().signIn("root", TestUser.PASSWORD).path().equals(PageClient.TOKENS));
            assertEquals(1, setup.rows().number("select count(*) from app_user where folded_name = 'root'"));
        }
    }

    /** The sentence is the last error that the application logged. */
    private static void assertLastError(LatchkeyServer server, String sentence) {
        assertTrue(server.log().contains("Latchkey does not start: " + sentence), () -> sentence + server.log().ending());
    }
}
