package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.PageClient;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresOfTheMachine;
import org.latchkey.harness.Program;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** A backup that is taken while Latchkey runs, with the very commands that the operators' guide has, can be gone back to. */
@Tag("operations")
@Needs(Program.POSTGRES)
class BackupIT {

    /** Where the guide says that the database is, and who owns it. */
    private static final String ADDRESS_OF_THE_GUIDE = "postgresql://latchkey_owner@db.example.org/latchkey";
    private static final String DUMP_OF_THE_GUIDE = "latchkey.dump";

    @TempDir
    Path folder;

    @Test
    void whatWasBackedUpIsServedAgain() throws IOException {
        try (PostgresOfTheMachine postgres = new PostgresOfTheMachine()) {
            goBack(postgres, setup -> setup);
        }
    }

    @Test
    void whatWasBackedUpIsServedAgainWhereTheTablesAreAnotherUsers() throws IOException {
        try (PostgresOfTheMachine postgres = new PostgresOfTheMachine()) {
            goBack(postgres, setup -> setup.workingAs(postgres.role()));
        }
    }

    private void goBack(PostgresOfTheMachine postgres, UnaryOperator<ServerSetup> users) throws IOException {
        PostgresDatabase database = postgres.database();
        ServerSetup setup = users.apply(ServerSetup.on(database));
        String secret;
        Map<String, Long> rows;
        try (LatchkeyServer server = setup.withFirstAdministrator().start()) {
            PageClient browser = server.pages();
            browser.signIn("root", TestUser.PASSWORD);
            secret = browser.generate("before the backup");
            // The chain of the audit goes on by itself: between the backup and the count it must not.
            Eventually.holds(Duration.ofSeconds(20), () -> setup.rows().number("select count(*) from audit_pending") == 0);
            runAsInTheGuide(postgres, "pg_dump", database);
            rows = setup.rows().rowsOfEachTable();
            browser.generate("after the backup");
        }
        postgres.makeAnew(database);
        runAsInTheGuide(postgres, "pg_restore", database);
        assertEquals(rows, setup.rows().rowsOfEachTable());
        try (LatchkeyServer server = setup.start()) {
            server.client().callWith(secret).path("/tokens/self").get().assertStatus(200);
            PageClient browser = server.pages();
            assertEquals(PageClient.TOKENS, browser.signIn("root", TestUser.PASSWORD).path());
            server.client().callWith(browser.generate("after the restore")).path("/tokens/self").get().assertStatus(200);
        }
    }

    private void runAsInTheGuide(PostgresOfTheMachine postgres, String program, PostgresDatabase database) throws IOException {
        String command = Files.readAllLines(Artefacts.serverConfiguration("README.md")).stream()
                .filter(line -> line.startsWith(program + " ")).findFirst().orElseThrow();
        String[] arguments = Arrays.stream(command.split(" ")).skip(1)
                .map(argument -> argument.replace(ADDRESS_OF_THE_GUIDE, database.addressForPrograms()))
                .map(argument -> argument.replace(DUMP_OF_THE_GUIDE, folder.resolve(DUMP_OF_THE_GUIDE).toString())).toArray(String[]::new);
        postgres.run(program, arguments);
    }
}
