package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.PayaraInstallation;

/** What operators are given for Payara Server is in force after a start, and one command takes it back to what the domain came with. */
@Tag("payara-server")
class PayaraServerCommandsIT {

    /** What holds where the domain says nothing, as it does of OpenAPI before it is told for the first time. */
    private static final String UNSAID = "true";
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
        String answer = payara.administer("get", "configs.config.server-config.*") + payara.administer("list-log-attributes").replaceAll("\\s*\\t<(.*)>", "=$1");
        return configured().stream().map(setting -> setting.replaceFirst("=.*", "=")).map(name -> answer.lines().map(String::strip)
                .filter(line -> line.startsWith(name)).reduce((one, other) -> one + " and " + other).orElse(name + UNSAID)).toList();
    }

    private static List<String> configured() throws IOException {
        return Stream.concat(Files.readAllLines(Artefacts.serverConfiguration("payara-server/configure")).stream(),
                Files.readAllLines(Artefacts.serverConfiguration("payara-server/configure-log")).stream())
                .map(line -> line.replaceFirst("^set-openapi-configuration --enabled", OPEN_API).replaceFirst("^set(-log-attributes)? ", "")).toList();
    }
}
