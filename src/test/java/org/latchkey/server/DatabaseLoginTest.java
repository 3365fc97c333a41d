package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Settings;

/** A database that says no says it for good, and the operator is told which keys to look at. */
class DatabaseLoginTest {

    @RegisterExtension
    final Settings settings = new Settings();

    private static String sentence(DatabaseLogin login, String state) {
        return login.refusal(new SQLException("FATAL: no", state)).orElseThrow().getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"28P01", "28000", "08004", "42501"})
    void whoIsNotLetInIsNamedByTheKeys(String state) {
        settings.set("latchkey.database.user", "latchkey");
        String sentence = "latchkey.database.user and latchkey.database.password do not open the database: FATAL: no";
        assertEquals(sentence, sentence(DatabaseLogin.ofApplication(), state));
        assertEquals(sentence, sentence(DatabaseLogin.ofOwner(), state));
        settings.set("latchkey.database.migration.user", "latchkey_owner");
        assertEquals(sentence, sentence(DatabaseLogin.ofApplication(), state));
        assertEquals("latchkey.database.migration.user and latchkey.database.migration.password do not open the database: FATAL: no",
                sentence(DatabaseLogin.ofOwner(), state));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedByTheKey() {
        assertEquals("latchkey.database.url names a database that is not there: FATAL: no", sentence(DatabaseLogin.ofApplication(), "3D000"));
    }

    @ParameterizedTest
    @CsvSource({"08001", "08006", "57P03", "53300", "''", ","})
    void whatMayPassIsNoRefusal(String state) {
        assertEquals(Optional.empty(), DatabaseLogin.ofApplication().refusal(new SQLException("not now", state)));
    }

    @Test
    void aTextOfItHasNoPassword() {
        settings.set("latchkey.database.password", "never-told");
        assertFalse(DatabaseLogin.ofApplication().toString().contains("never-told"));
    }
}
