package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.Settings;

/** What is written wrongly stops the start, and the sentence names the key. */
class ConfigurationTest {

    @RegisterExtension
    final Settings settings = new Settings();

    @TempDir
    Path folder;

    private static String refusal() {
        return assertThrows(StartRefusedException.class, new Configuration()::check).getMessage();
    }

    @Test
    void nothingNeedBeSet() {
        assertDoesNotThrow(new Configuration()::check);
    }

    @ParameterizedTest
    @CsvSource({
        "latchkey.demo, yes",
        "latchkey.exit-when-start-is-refused, 1",
        "latchkey.time-zone, Mars/Olympus",
        "latchkey.token.prefix, no-hyphens",
        "latchkey.token.earlier-prefixes, 'lkp,no-hyphens'",
        "latchkey.clock-offset, a day",
        "latchkey.cache.grants, many",
        "latchkey.cache.grants, -1",
        "latchkey.url, tokens.example.org",
        "latchkey.url, ftp://tokens.example.org/",
        "latchkey.database.url, jdbc:mysql://db/latchkey",
        "latchkey.database.patience, two minutes",
        "latchkey.query.database.url, postgresql://db/sales",
        "latchkey.cors.origins, 'https://reports.example.org,https://reports.example.org/path'",
        "latchkey.database.password.file, /nowhere/password",
        "latchkey.query.database.password.file, /nowhere/password",
        "latchkey.pepper.file, /nowhere/pepper",
        "latchkey.admin.password.file, /nowhere/password",
    })
    void aWrongValueIsRefusedByItsName(String key, String value) {
        settings.set(key, value);
        String refusal = refusal();
        assertTrue(refusal.startsWith(key + " "), refusal);
    }

    @Test
    void anEmptyValueCountsAsNotSet() {
        settings.set("latchkey.time-zone", " ");
        settings.set("latchkey.demo", "");
        assertDoesNotThrow(new Configuration()::check);
    }

    @Test
    void aSecretIsGivenOnceOnly() throws IOException {
        settings.set("latchkey.pepper", "1:a");
        settings.set("latchkey.pepper.file", Files.writeString(folder.resolve("pepper"), "1:b\n").toString());
        assertEquals("Set latchkey.pepper or latchkey.pepper.file, not both.", refusal());
    }

    @Test
    void anEmptyFileHasNoSecret() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "\n");
        settings.set("latchkey.database.password.file", file.toString());
        assertEquals("latchkey.database.password.file names the file " + file + ", which is empty.", refusal());
    }
}
