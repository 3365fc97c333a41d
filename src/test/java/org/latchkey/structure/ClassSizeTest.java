package org.latchkey.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Artefacts;

/** A class that fits a screen is read; one that does not is searched. */
class ClassSizeTest {

    private static final int LARGEST = 200;
    private static final int MEDIAN = 55;

    private record Source(Path file, int lines) {
    }

    @Test
    void noClassIsLargerThanTwoHundredLines() throws IOException {
        List<Source> all = Stream.concat(sources("src/main/java").stream(), sources("src/test/java").stream()).toList();
        assertEquals(List.of(), all.stream().filter(source -> source.lines() > LARGEST).toList());
    }

    @Test
    void halfOfTheClassesHaveFiftyFiveLinesAtMost() throws IOException {
        List<Source> classes = sources("src/main/java");
        Source middle = classes.get(classes.size() / 2);
        assertTrue(middle.lines() <= MEDIAN, middle::toString);
    }

    /** The smallest first. */
    private static List<Source> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Artefacts.base().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .map(file -> new Source(file, lines(file))).sorted(Comparator.comparing(Source::lines)).toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
