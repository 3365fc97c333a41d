package org.latchkey.token;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.harness.Settings;
import org.latchkey.server.Configuration;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.server.MemoryDatabase;
import org.latchkey.server.StartRefusedException;

/** A start without the pepper that digested the stored tokens would make every one of them unknown. */
class PepperProofsTest {

    private static final String ANOTHER_KEY = "A".repeat(43) + "=";

    @RegisterExtension
    final Settings settings = new Settings();

    @TempDir
    Path folder;

    private final MemoryDatabase database = new MemoryDatabase();

    @BeforeEach
    void useFolder() {
        settings.set("latchkey.data", folder.toString());
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** What a server does at its start. */
    private void start() {
        Peppers peppers = new Peppers();
        peppers.configuration = new Configuration();
        peppers.load();
        database.inTransaction(entityManager -> {
            PepperProofs proofs = new PepperProofs();
            proofs.entityManager = entityManager;
            proofs.peppers = peppers;
            proofs.clock = Clock.systemUTC();
            proofs.check(new DatabasePrepared(false));
        });
    }

    private String refusal() {
        return assertThrows(StartRefusedException.class, this::start).getMessage();
    }

    private Path pepper() {
        return folder.toAbsolutePath().normalize().resolve("pepper");
    }

    @Test
    void thePepperThatTheFirstStartMadeIsKnownAgain() {
        start();
        assertTrue(Files.exists(pepper()));
        assertDoesNotThrow(this::start);
    }

    @Test
    void aPepperFileThatIsGoneIsNamedAndNoOtherTakesItsPlace() throws IOException {
        start();
        Files.delete(pepper());
        assertEquals("The pepper file " + pepper() + " is missing; put it back, no token works without it.", refusal());
        assertFalse(Files.exists(pepper()));
    }

    @Test
    void anotherPepperOfTheSameNumberIsRefused() throws IOException {
        start();
        Files.writeString(pepper(), "1:" + ANOTHER_KEY);
        assertEquals("Pepper 1 is not the one that this database was used with; set latchkey.pepper to that one, "
                + "or give a new key a number of its own.", refusal());
    }

    @Test
    void aPepperThatActiveTokensHangOnCannotBeTakenAway() throws IOException {
        start();
        database.update("insert into app_user (id, user_name, folded_name, password_hash, first_name, last_name, mail, time_zone, credentials_version,"
                + " created_at) values (1, 'ann', 'ann', '', '', '', '', 'UTC', 1, current_timestamp)");
        database.update("insert into access_token (id, owner_id, name, folded_name, description, digest, pepper_number, secret_ending, form_key,"
                + " created_at, expires_at) values (1, 1, 'nightly', 'nightly', '', X'00', 1, '', '', current_timestamp,"
                + " current_timestamp + interval '1' day)");
        Files.writeString(pepper(), "2:" + ANOTHER_KEY);
        assertEquals("1 active tokens were made under a pepper that is not configured; add it to latchkey.pepper, "
                + "or their owners' scripts would all be refused.", refusal());
        database.update("update access_token set deleted_at = current_timestamp");
        assertDoesNotThrow(this::start);
    }
}
