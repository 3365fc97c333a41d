package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latchkey.harness.Artefacts;

/** What prepares a server can be taken back. Whether the domain then is as it came, {@code PayaraServerCommandsIT} tries. */
class PayaraServerCommandsTest {

    /** What the domain comes with, by what it is set to. */
    private static final Map<String, String> STOCK = Map.of("-1", "250", "false", "true", "memory", "hazelcast");

    @ParameterizedTest
    @ValueSource(strings = {"", "-log"})
    void restoreTakesBackEachCommandOfConfigureTheLastOneFirst(String of) throws IOException {
        List<String> taken = new ArrayList<>(commands("payara-server/restore" + of));
        Collections.reverse(taken);
        assertEquals(commands("payara-server/configure" + of).stream().map(PayaraServerCommandsTest::takenBack).toList(), taken);
    }

    private static String takenBack(String command) {
        int value = command.indexOf('=') + 1;
        return command.substring(0, value) + STOCK.get(command.substring(value));
    }

    private static List<String> commands(String file) throws IOException {
        return Files.readAllLines(Artefacts.serverConfiguration(file));
    }
}
