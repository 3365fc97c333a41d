package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.PayaraInstallation;

/** What operators are given for Payara Server is in force after a start, and one command takes it back to what the domain came with. */
@Tag("payara-server")
class PayaraServerCommandsIT {

    private static final String OPEN_API = "configs.config.server-config.microprofile-openapi-configuration.enabled";

    @Test
    void whatConfigureSetsIsTakenBackByOneCommand() throws IOException {
        try (PayaraInstallation payara = new PayaraInstallation()) {
            payara.start();
            List<String> stock = settings(payara);
            payara.stop();

            payara.startConfigured();
            assertEquals(configured(), settings(payara));
            payara.administer("deploy", "--contextroot", "/", "--name", "latchkey", Artefacts.war().toString());
            assertTrue(payara.administer("list-applications").contains("latchkey "));

            payara.undo();
            assertEquals(stock, settings(payara));
            assertFalse(payara.administer("list-applications").contains("latchkey "));
            payara.stop();
            payara.undo();
            assertEquals(stock, settings(payara));
        }
    }

    /** What each command of {@code configure} is about, with the value that the running domain has. */
    private static List<String> settings(PayaraInstallation payara) throws IOException {
        String[] get = Stream.concat(Stream.of("get"), configured().stream().filter(setting -> setting.startsWith("configs."))
                .map(setting -> setting.replaceFirst("=.*", ""))).toArray(String[]::new);
        String answer = payara.administer(get) + payara.administer("list-log-attributes").replaceAll("\\s*\\t<(.*)>", "=$1");
        return configured().stream().map(setting -> setting.replaceFirst("=.*", "=")).map(name -> answer.lines().map(String::strip)
                .filter(line -> line.startsWith(name)).collect(Collectors.joining(" and "))).toList();
    }

    private static List<String> configured() throws IOException {
        return Files.readAllLines(Artefacts.serverConfiguration("payara-server/configure")).stream()
                .map(line -> line.replaceFirst("^set-openapi-configuration --enabled", OPEN_API).replaceFirst("^set(-log-attributes)? ", "")).toList();
    }
}
