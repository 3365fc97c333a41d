package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.Settings;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.server.LatchkeyDataSource;
import org.latchkey.server.StartRefusedException;

class RestartIT {

    @RegisterExtension
    final Settings settings = new Settings();

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

            assertInUse(setup.data());
            server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(setup.data().resolve("pepper"))));
        try (LatchkeyServer server = setup.start()) {
            server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
        }
    }

    /** With what a second server would do first: open the database. */
    private void assertInUse(Path data) {
        settings.set("latchkey.data", data.toString());
        StartRefusedException refusal = assertThrows(StartRefusedException.class, new LatchkeyDataSource()::getConnection);
        assertEquals("The data folder " + data + " is in use by another Latchkey; stop it, or set latchkey.data to another folder.",
                refusal.getMessage());
    }

    @Test
    void twoNodesMayStartAtOnceOnAnEmptyDatabaseAndWriteTheLastUsesBeforeTheyEnd() {
        ServerSetup setup = ServerSetup.onPostgres().withFirstAdministrator();
        TestToken token = null;
        try (LatchkeyServer one = setup.launch(); LatchkeyServer other = setup.inAnotherFolder().launch()) {
            one.awaitDeployed();
            other.awaitDeployed();
            token = one.database().newToken(one.database().newUser("ann"), "nightly");
            one.client().callWith(token).path("/tokens/self").get().assertStatus(200);
            other.client().callWith(token).path("/tokens/self").get().assertStatus(200);
            other.client().callWith(token).path("/tokens/self").get().assertStatus(200);
            assertEquals(PageClient.TOKENS, other.pages().signIn("root", TestUser.PASSWORD).path());
            assertEquals(1, setup.rows().number("select count(*) from app_user where folded_name = 'root'"));
        }
        assertEquals(1, setup.rows().number("select count(*) from access_token where id = ? and last_used_at is not null", token.id()));
        assertEquals(3, setup.rows().number("select calls from daily_usage where token_id = ?", token.id()));
    }
}
