package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;

/** A library gets into the WAR because somebody decided so, not because another one brought it along. */
class WarContentIT {

    private static final Set<String> LIBRARIES = Set.of(
            "primefaces",
            "h2",
            "postgresql", "checker-qual",
            "flyway-core", "flyway-database-postgresql", "flyway-database-cockroachdb",
            "commons-csv", "commons-io", "commons-codec",
            "micrometer-registry-prometheus", "micrometer-core", "micrometer-commons", "micrometer-observation", "HdrHistogram",
            "prometheus-metrics-core", "prometheus-metrics-model", "prometheus-metrics-config", "prometheus-metrics-tracer-common",
            "prometheus-metrics-exposition-textformats",
            "caffeine", "ipaddress");

    @Test
    void hasTheExpectedLibrariesAndNoOther() throws IOException {
        Set<String> names = entries().stream().filter(entry -> entry.matches("WEB-INF/lib/.+"))
                .map(entry -> entry.replaceFirst(".*/(.+?)-\\d.*", "$1")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(LIBRARIES), names);
    }

    @Test
    void hasNoClassButItsOwn() throws IOException {
        List<String> foreign = entries().stream().filter(entry -> entry.endsWith(".class"))
                .filter(entry -> !entry.startsWith("WEB-INF/classes/org/latchkey/")).toList();
        assertEquals(List.of(), foreign);
    }

    private static List<String> entries() throws IOException {
        try (ZipFile war = new ZipFile(Artefacts.war().toFile())) {
            return war.stream().map(ZipEntry::getName).toList();
        }
    }
}
