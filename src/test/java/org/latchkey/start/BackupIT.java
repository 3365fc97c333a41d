package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PostgresOfTheMachine;
import org.latchkey.harness.Program;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** A backup that is taken while Latchkey runs, with the programs of PostgreSQL and as the operators' guide has it, can be gone back to. */
@Tag("operations")
@Needs(Program.POSTGRES)
class BackupIT {

    @TempDir
    Path folder;

    @Test
    void whatWasBackedUpIsServedAgain() {
        try (PostgresOfTheMachine postgres = new PostgresOfTheMachine()) {
            ServerSetup setup = ServerSetup.on(postgres.database());
            String secret;
            Map<String, Long> rows;
            try (LatchkeyServer server = setup.withFirstAdministrator().start()) {
                PageClient browser = server.pages();
                browser.signIn("root", TestUser.PASSWORD);
                secret = browser.generate("before the backup");
                // The chain of the audit goes on by itself: between the backup and the count it must not.
                Eventually.holds(Duration.ofSeconds(20), () -> setup.rows().number("select count(*) from audit_pending") == 0);
                postgres.run("pg_dump", "--format=custom", "--file=" + folder.resolve("latchkey.dump"), setup.database().orElseThrow().addressForPrograms());
                rows = setup.rows().rowsOfEachTable();
                browser.generate("after the backup");
            }
            ServerSetup restored = ServerSetup.on(postgres.database());
            postgres.run("pg_restore", "--no-owner", "--exit-on-error", "--dbname=" + restored.database().orElseThrow().addressForPrograms(),
                    folder.resolve("latchkey.dump").toString());
            assertEquals(rows, restored.rows().rowsOfEachTable());
            try (LatchkeyServer server = restored.start()) {
                server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
                PageClient browser = server.pages();
                assertEquals(PageClient.TOKENS, browser.signIn("root", TestUser.PASSWORD).path());
                server.client().callWith(browser.generate("after the restore")).path("/tokens/self").get().assertStatus(200);
            }
        }
    }
}
