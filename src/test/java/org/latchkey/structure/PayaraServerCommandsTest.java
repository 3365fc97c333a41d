package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;

/** What prepares a server can be taken back. */
class PayaraServerCommandsTest {

    @Test
    void restoreTakesBackEachCommandOfConfigureTheLastOneFirst() throws IOException {
        List<String> taken = new ArrayList<>(subjects("payara-server/restore"));
        Collections.reverse(taken);
        assertEquals(subjects("payara-server/configure"), taken);
    }

    private static List<String> subjects(String file) throws IOException {
        return Files.readAllLines(Artefacts.serverConfiguration(file)).stream().map(line -> line.replaceFirst("=.*", "")).toList();
    }
}
