package org.latchkey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;

/**
 * The table, as a file of its own and in the README between two marks. What was measured thoroughly is kept beside the README's
 * pictures, so that chapters that were measured one by one make up one table in the end.
 */
final class Report {

    private static final String BEGIN = "<!-- performance:begin -->";
    private static final String END = "<!-- performance:end -->";

    private final Path folder = Folders.make(Artefacts.target().resolve("bench"));
    private final Path kept = Folders.make(Artefacts.base().resolve(".readme/performance"));
    private final List<String> chapters;
    private final Map<String, String> rows = new LinkedHashMap<>();

    Report(List<String> chapters) {
        this.chapters = chapters;
    }

    void add(String chapter, List<Figure> figures, boolean toKeep) {
        String lines = figures.stream().map(figure -> "| " + String.join(" | ", figure.what(), figure.target(), figure.measured(),
                LocalDate.now().toString()) + " |\n").collect(Collectors.joining());
        rows.put(chapter, lines);
        if (toKeep) {
            write(kept(chapter), lines);
        }
    }

    /** @param thorough whether all that is kept makes up the table, which the README gets */
    void write(boolean thorough) {
        if (thorough) {
            rows.clear();
            chapters.stream().filter(chapter -> Files.exists(kept(chapter))).forEach(chapter -> rows.put(chapter, read(kept(chapter))));
        }
        write(folder.resolve("performance.md"), text());
        Progress.tell("written to " + folder.resolve("performance.md") + "\n\n" + text());
        if (thorough) {
            Path readme = Artefacts.base().resolve("README.md");
            write(readme, replaced(read(readme)));
        }
    }

    private Path kept(String chapter) {
        return kept.resolve(chapter + ".rows");
    }

    private String replaced(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("README.md has no place for the table: " + BEGIN + " … " + END);
        }
        return readme.substring(0, begin) + BEGIN + "\n" + text() + readme.substring(end);
    }

    private String text() {
        String missing = chapters.stream().filter(chapter -> !rows.containsKey(chapter)).collect(Collectors.joining(", "));
        return Machine.description() + "\n\n| what | target | measured | on |\n|---|---|---|---|\n" + String.join("", rows.values())
                + (missing.isEmpty() ? "" : "\nNot measured yet: " + missing + ".\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
