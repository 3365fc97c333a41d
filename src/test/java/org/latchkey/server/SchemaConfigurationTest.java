package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.harness.Settings;

class SchemaConfigurationTest {

    @RegisterExtension
    final Settings settings = new Settings();

    private static String refusal() {
        return assertThrows(StartRefusedException.class, new SchemaConfiguration()::check).getMessage();
    }

    @ParameterizedTest
    @CsvSource({
        "latchkey.audit.days, for ever",
        "latchkey.audit.days, -1",
        "latchkey.audit.days, 36501",
        "latchkey.database.migration.password.file, /nowhere/password",
    })
    void aWrongValueIsRefusedByItsName(String key, String value) {
        settings.set(key, value);
        String refusal = refusal();
        assertTrue(refusal.startsWith(key + " "), refusal);
    }

    @Test
    void daysMayBeAnythingUpToAHundredYears() {
        assertEquals(0, new SchemaConfiguration().auditDays());
        settings.set("latchkey.audit.days", "36500");
        assertDoesNotThrow(new SchemaConfiguration()::check);
        assertEquals(36_500, new SchemaConfiguration().auditDays());
    }

    @Test
    void anOwnerOfTheTablesNeedsADatabaseThatKnowsUsers() {
        settings.set("latchkey.database.migration.user", "latchkey_owner");
        assertEquals("latchkey.database.migration.user is for PostgreSQL; set latchkey.database.url as well, or unset it.", refusal());
        settings.set("latchkey.database.url", "jdbc:postgresql://db.example.org/latchkey");
        assertDoesNotThrow(new SchemaConfiguration()::check);
    }

    @Test
    void aPasswordOfAnOwnerNeedsTheOwner() {
        settings.set("latchkey.database.migration.password", "of nobody");
        assertEquals("latchkey.database.migration.password is set and latchkey.database.migration.user is not; set both, or neither.", refusal());
    }
}
