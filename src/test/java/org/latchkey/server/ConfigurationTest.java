package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "latchkey.database.patience, -PT1S",
        "latchkey.query.database.url, postgresql://db/sales",
        "latchkey.query.sources, 'warehouse,Archive'",
        "latchkey.query.sources, 'warehouse,warehouse'",
        "latchkey.query.sources, database",
        "latchkey.query.sources, default",
        "latchkey.query.sources, 'a,b,c,d,e'",
        "latchkey.cors.origins, 'https://reports.example.org,https://reports.example.org/path'",
        "latchkey.database.password.file, /nowhere/password",
        "latchkey.query.database.password.file, /nowhere/password",
        "latchkey.pepper.file, /nowhere/pepper",
        "latchkey.admin.password.file, /nowhere/password",
        "latchkey.mail.port, smtp",
        "latchkey.mail.port, 70000",
        "latchkey.mail.tls, yes",
        "latchkey.mail.from, Latchkey",
        "latchkey.mail.password.file, /nowhere/password",
    })
    void aWrongValueIsRefusedByItsName(String key, String value) {
        settings.set(key, value);
        String refusal = refusal();
        assertTrue(refusal.startsWith(key + " "), refusal);
    }

    @Test
    void aMailHostNeedsASenderAndAUserAPassword() {
        settings.set("latchkey.mail.host", "smtp.example.org");
        assertEquals("Set latchkey.mail.from to the address that mails come from: latchkey.mail.host is set.", refusal());
        settings.set("latchkey.mail.from", "latchkey@example.org");
        assertDoesNotThrow(new Configuration()::check);
        settings.set("latchkey.mail.user", "latchkey");
        assertEquals("Set both latchkey.mail.user and latchkey.mail.password, or neither.", refusal());
    }

    @Test
    void aDataSourceThatIsNamedHasToBeDescribed() {
        settings.set("latchkey.query.sources", "warehouse, archive");
        settings.set("latchkey.query.warehouse.url", "jdbc:postgresql://db/stock");
        assertEquals("latchkey.query.archive.url must be set, because latchkey.query.sources names it.", refusal());
        settings.set("latchkey.query.archive.url", "oracle");
        assertEquals("latchkey.query.archive.url must be an address such as jdbc:postgresql://db.example.org/sales, or begin with jdbc:h2:.", refusal());
        settings.set("latchkey.query.archive.url", "jdbc:h2:file:/archive");
        settings.set("latchkey.query.archive.password.file", "/nowhere/password");
        assertTrue(refusal().startsWith("latchkey.query.archive.password.file "));
        settings.set("latchkey.query.archive.password.file", "");
        assertDoesNotThrow(new Configuration()::check);
        assertEquals(List.of("default", "warehouse", "archive"), QuerySource.all().stream().map(QuerySource::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://latchkey:keep-out@db/latchkey", "jdbc:postgresql://db:54x/latchkey?password=keep-out", "jdbc:mysql://db/keep-out"})
    void aWrongAddressOfADatabaseIsNotRepeated(String address) {
        for (String key : List.of("latchkey.database.url", "latchkey.query.database.url")) {
            settings.set(key, address);
            String refusal = refusal();
            assertTrue(refusal.startsWith(key + " must be an address such as jdbc:postgresql://"), refusal);
            assertFalse(refusal.contains("keep-out"), refusal);
            settings.set(key, "");
        }
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
