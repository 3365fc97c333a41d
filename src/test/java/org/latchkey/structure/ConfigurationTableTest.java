package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every key that is read is told to operators, and no other. */
class ConfigurationTableTest {

    private static final Pattern READ = Pattern.compile("(?:text|flag|list|number|duration)\\(\"(latchkey[^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("^\\| (`latchkey\\.[^|]+) \\|", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("^(LATCHKEY_[A-Z_]+)=", Pattern.MULTILINE);
    /** Of demo mode and of run commands: nothing for a server's environment. */
    private static final Set<String> NOT_IN_ENVIRONMENT =
            Set.of("latchkey.demo", "latchkey.clock-offset", "latchkey.clock-offset.file", "latchkey.exit-when-start-is-refused");

    @Test
    void tableNamesEveryKeyThatIsRead() throws IOException {
        assertEquals(keysRead(), keysInTable());
    }

    @Test
    void environmentExampleNamesEveryKeyForAServer() throws IOException {
        Set<String> expected = new TreeSet<>();
        keysRead().stream().filter(key -> !NOT_IN_ENVIRONMENT.contains(key))
                .forEach(key -> expected.add(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
        assertEquals(expected, found(VARIABLE, "domain-config/environment.example"));
    }

    private static Set<String> keysRead() throws IOException {
        return found(READ, "src/main/java/org/latchkey/server/Configuration.java");
    }

    /** A row may name several keys; those after the first are written by their last part. */
    private static Set<String> keysInTable() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String row : found(ROW, "domain-config/README.md")) {
            String first = null;
            Matcher name = Pattern.compile("`([^`]+)`").matcher(row);
            while (name.find()) {
                String key = name.group(1).startsWith(".") ? first.substring(0, first.lastIndexOf('.')) + name.group(1) : name.group(1);
                first = first == null ? key : first;
                keys.add(key);
            }
        }
        return keys;
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(Path.of(file)));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
