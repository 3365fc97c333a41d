package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.harness.LatchkeyServer;
import org.latchkey.harness.Needs;
import org.latchkey.harness.PostgresDatabase;
import org.latchkey.harness.PostgresOfTheMachine;
import org.latchkey.harness.Program;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.TestUser;

/** Secrets as orchestrators hand them over: each in a file, with a line end or without. */
@Tag("operations")
@Needs(Program.POSTGRES)
class SecretFilesIT {

    @TempDir
    Path folder;

    @Test
    void everySecretMayLieInAFile() throws IOException {
        try (PostgresOfTheMachine postgres = new PostgresOfTheMachine()) {
            serves(postgres.database());
        }
    }

    private void serves(PostgresDatabase database) throws IOException {
        ServerSetup setup = ServerSetup.on(database);
        ServerSetup withFiles = setup.with("latchkey.database.password", "").with("latchkey.pepper", "").with("latchkey.admin.user", "root")
                .with("latchkey.database.password.file", file("database", database.password() + "\n"))
                .with("latchkey.pepper.file", file("pepper", Secrets.PEPPER + "\r\n"))
                .with("latchkey.admin.password.file", file("admin", TestUser.PASSWORD));
        try (LatchkeyServer server = withFiles.start()) {
            assertTrue(server.pages().signIn("root", TestUser.PASSWORD).text().contains("root"));
            TestUser ann = server.database().newUser("ann");
            server.client().callWith(server.database().newToken(ann, "report")).path("/tokens/self").get().assertStatus(200);
        }
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
