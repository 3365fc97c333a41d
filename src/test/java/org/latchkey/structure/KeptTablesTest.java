package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Saved queries may read none of Latchkey's own tables, also of those that came with a later schema. */
class KeptTablesTest {

    private static final Pattern MADE = Pattern.compile("create table (\\w+)");

    @Test
    void theCheckOfQueryUsersNamesEveryTable() throws IOException {
        String check = Files.readString(Path.of("src/main/java/org/latchkey/server/PostgresUserCheck.java"));
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            Set<String> unnamed = migrations.flatMap(file -> MADE.matcher(text(file)).results().map(found -> found.group(1)))
                    .filter(table -> !check.contains("'" + table + "'")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), unnamed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
