package org.latchkey.structure;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;

/** A library gets into the WAR because somebody decided so, not because another one brought it along. */
class WarContentIT {

    /** Each with what it is there for. */
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            entry("primefaces", "the components of the pages"),
            entry("h2", "the embedded database, and queries that read one"),
            entry("postgresql", "the database in production, and queries that read one"),
            entry("checker-qual", "postgresql: annotations of its classes"),
            entry("flyway-core", "brings the schema from one version to the next"),
            entry("flyway-database-postgresql", "flyway-core: knows no PostgreSQL by itself"),
            entry("flyway-database-cockroachdb", "flyway-database-postgresql: declares that it needs it, though no class of it says where"),
            entry("commons-csv", "quotes CSV, TSV and PSV"),
            entry("commons-io", "commons-csv: its printer writes by it"),
            entry("commons-codec", "commons-csv: its format writes Base64 by it"),
            entry("caffeine", "verified tokens that are remembered, with a bound"),
            entry("micrometer-registry-prometheus", "what is measured, for /ops/metrics"),
            entry("micrometer-core", "micrometer-registry-prometheus: the meters"),
            entry("micrometer-commons", "micrometer-core: names and tags"),
            entry("micrometer-observation", "micrometer-core: its classes refer to it"),
            entry("HdrHistogram", "micrometer-core: percentiles of timers"),
            entry("prometheus-metrics-core", "micrometer-registry-prometheus: the registry behind it"),
            entry("prometheus-metrics-model", "prometheus-metrics-core: what is written out"),
            entry("prometheus-metrics-config", "prometheus-metrics-core: its settings"),
            entry("prometheus-metrics-tracer-common", "prometheus-metrics-core: traces beside figures, which its classes refer to"),
            entry("prometheus-metrics-exposition-textformats", "writes the text format that Prometheus reads"),
            entry("ipaddress", "addresses and networks of proxies and callers, IPv6 included"));

    @Test
    void hasTheExpectedLibrariesAndNoOther() throws IOException {
        Set<String> names = entries().stream().filter(entry -> entry.matches("WEB-INF/lib/.+"))
                .map(entry -> entry.replaceFirst(".*/(.+?)-\\d.*", "$1")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(LIBRARIES.keySet()), names);
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
