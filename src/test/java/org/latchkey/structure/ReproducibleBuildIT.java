package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;

/** Whoever builds the same sources gets the same WAR, bit for bit: at another time, in another folder. */
@Tag("operations")
class ReproducibleBuildIT {

    private static final List<String> SOURCES = List.of("pom.xml", "src/main", "webapp", "README.md");

    @TempDir
    Path folder;

    @Test
    void anotherBuildMakesTheSameWar() throws IOException, InterruptedException {
        Path project = folder.resolve("elsewhere");
        for (String source : SOURCES) {
            Folders.copy(Artefacts.base().resolve(source), project.resolve(source));
        }
        Path log = Artefacts.newLogFile();
        int status = new ProcessBuilder("mvn", "--batch-mode", "--offline", "package", "-Dmaven.test.skip").directory(project.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        assertEquals(0, status, () -> "See " + log);
        assertEquals(-1, Files.mismatch(Artefacts.war(), project.resolve("target/latchkey.war")), "index of the first byte that differs");
    }
}
