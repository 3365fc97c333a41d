package org.latchkey.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.latchkey.harness.Secrets;
import org.latchkey.harness.Settings;
import org.latchkey.server.Configuration;
import org.latchkey.server.StartRefusedException;

class PeppersTest {

    @RegisterExtension
    final Settings settings = new Settings();

    private static Peppers load() {
        Peppers peppers = new Peppers();
        peppers.configuration = new Configuration();
        peppers.load();
        return peppers;
    }

    private static String refusal() {
        return assertThrows(StartRefusedException.class, PeppersTest::load).getMessage();
    }

    @Test
    void theHighestNumberIsTheNewest() {
        settings.set("latchkey.pepper", Secrets.PEPPER + "," + Secrets.NEXT_PEPPER);
        assertEquals(List.of(2, 1), load().all().stream().map(Pepper::number).toList());
    }

    @Test
    void aDatabaseOfItsOwnNeedsAPepperFromOutside() {
        settings.set("latchkey.database.url", "jdbc:postgresql://db.example.org/latchkey");
        String refusal = refusal();
        assertTrue(refusal.startsWith("Set latchkey.pepper or latchkey.pepper.file: with a database of its own Latchkey needs a server key"), refusal);
    }

    @Test
    void aNumberStandsForOneKey() {
        settings.set("latchkey.pepper", Secrets.PEPPER + "," + Secrets.NEXT_PEPPER.replaceFirst("2", "1"));
        assertEquals("latchkey.pepper has two keys with the same number; give each key a number of its own.", refusal());
    }
}
