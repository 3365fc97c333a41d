package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that is read is told to operators, and no other; the example of an environment is made from what they are told. */
class ConfigurationTableTest {

    private static final Path EXAMPLE = Path.of("domain-config/environment.example");
    private static final Pattern READ = Pattern.compile("(text|untold|flag|list|number|duration|secret)\\((?:key\\()?\"(latchkey[^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("\"(latchkey\\.[a-z.{}-]*[a-z}])\"");
    private static final Pattern OTHER_WAYS = Pattern.compile("microprofile\\.config|System\\.getenv|System\\.getProperty|(Boolean|Integer|Long)\\.get(Boolean|Integer|Long)\\(");
    private static final Pattern ROW = Pattern.compile("^\\| `(latchkey\\.[^`]+)` \\| ([^|]*)\\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final String NOT_FOR_SERVERS = "These are for commands and for demo mode";
    private static final int WIDTH = 110;

    private record Row(String name, String standard, String meaning) {

        static Row of(MatchResult match) {
            return new Row(match.group(1), match.group(2).strip(), match.group(3));
        }

        String asVariable() {
            String text = meaning + (standard.isEmpty() ? "" : "; by default " + standard);
            return wrapped(text.replace("`", "")) + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + "=\n";
        }

        private static String wrapped(String text) {
            StringBuilder lines = new StringBuilder("#");
            int length = 1;
            for (String word : text.split(" ")) {
                if (length + word.length() >= WIDTH) {
                    lines.append("\n#");
                    length = 1;
                }
                lines.append(' ').append(word);
                length += 1 + word.length();
            }
            return lines.append('\n').toString();
        }
    }

    @Test
    void tableNamesEveryKeyThatIsRead() throws IOException {
        assertEquals(keysRead(), keysTold());
    }

    /** However it may be read: by a constant, or from a line of its own. */
    @Test
    void tableNamesEveryKeyThatIsWrittenWhereKeysAreRead() throws IOException {
        Set<String> untold = keysOf(source -> KEY.matcher(text(source)).results().map(found -> atFirstSource(found.group(1))));
        untold.removeAll(keysTold());
        assertEquals(Set.of(), untold);
    }

    private static Set<String> keysTold() throws IOException {
        return rows(Files.readString(Path.of("domain-config/README.md"))).stream().map(Row::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody else asks MicroProfile Config, the environment or system properties. */
    @Test
    void keysAreReadInOnePlace() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> readers = sources.filter(Files::isRegularFile).filter(ConfigurationTableTest::asksForConfiguration)
                    .map(file -> file.getFileName().toString()).toList();
            assertEquals(List.of("ConfiguredValue.java"), readers);
        }
    }

    private static boolean asksForConfiguration(Path source) {
        return OTHER_WAYS.matcher(text(source)).find();
    }

    @Test
    void environmentExampleIsMadeFromTheTable() throws IOException {
        String readme = Files.readString(Path.of("domain-config/README.md"));
        String made = "# Copy, fill in, and give to the server's process. Empty means not set. What it all means: README.md\n\n"
                + rows(readme.substring(0, readme.indexOf(NOT_FOR_SERVERS))).stream().map(Row::asVariable).collect(Collectors.joining("\n"));
        Path file = Files.writeString(Path.of("target/environment.example"), made);
        assertEquals(made, Files.readString(EXAMPLE), "The table has changed; copy " + file + " to " + EXAMPLE);
    }

    private static List<Row> rows(String text) {
        return ROW.matcher(text).results().map(Row::of).toList();
    }

    private static Set<String> keysRead() throws IOException {
        return keysOf(source -> READ.matcher(text(source)).results().flatMap(found -> {
            String key = atFirstSource(found.group(2));
            return found.group(1).equals("secret") ? Stream.of(key, key + ".file") : Stream.of(key);
        }));
    }

    private static Set<String> keysOf(Function<Path, Stream<String>> ofSource) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/latchkey/server"))) {
            return sources.filter(Files::isRegularFile).flatMap(ofSource).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What each data source of saved queries is told by is in the table for the first one, which is called database there. */
    private static String atFirstSource(String key) {
        return key.replace("{name}", "database");
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
