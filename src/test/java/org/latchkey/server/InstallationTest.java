package org.latchkey.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Settings;

/** Known passwords never meet real data. */
class InstallationTest {

    private static final MemoryDatabase DATABASE = new MemoryDatabase();

    @RegisterExtension
    final Settings settings = new Settings();

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.update("delete from installation");
    }

    private void madeByDemo(boolean demo) {
        DATABASE.update("insert into installation (id, demo, created_at) values (1, " + demo + ", current_timestamp)");
    }

    private void open(boolean demo) {
        settings.set("latchkey.demo", Boolean.toString(demo));
        DATABASE.inTransaction(entityManager -> {
            Installation installation = new Installation();
            installation.entityManager = entityManager;
            installation.configuration = new Configuration();
            installation.refuseForeignMode(DATABASE.source());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "true  | This database was made by demo mode, whose passwords are known to all; set latchkey.data or latchkey.database.url to another one, "
                + "or latchkey.demo=true.",
        "false | This database was not made by demo mode, so demo mode does not open it; unset latchkey.demo, or set latchkey.data to another folder.",
    })
    void aDatabaseOfTheOtherModeIsRefused(boolean demo, String sentence) {
        madeByDemo(demo);
        assertEquals(sentence, assertThrows(StartRefusedException.class, () -> open(!demo)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDatabaseOfTheSameModeIsOpened(boolean demo) {
        madeByDemo(demo);
        assertDoesNotThrow(() -> open(demo));
    }

    @Test
    void anEmptyDatabaseIsOpenedInEitherMode() {
        assertDoesNotThrow(() -> open(true));
        assertDoesNotThrow(() -> open(false));
    }
}
