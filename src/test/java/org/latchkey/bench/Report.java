package org.latchkey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;

/** The table, as a file of its own and in the README between two marks. */
final class Report {

    private static final String BEGIN = "<!-- performance:begin -->";
    private static final String END = "<!-- performance:end -->";

    private final List<Figure> figures = new ArrayList<>();

    void add(List<Figure> more) {
        figures.addAll(more);
    }

    /** @param inReadme whether the README gets it as well, which shows whole runs only */
    void write(boolean inReadme) {
        try {
            Path file = Folders.make(Artefacts.target().resolve("bench")).resolve("performance.md");
            Files.writeString(file, text());
            Progress.tell("written to " + file + "\n\n" + text());
            if (inReadme) {
                Path readme = Artefacts.base().resolve("README.md");
                Files.writeString(readme, replaced(Files.readString(readme)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        StringBuilder text = new StringBuilder("Measured on " + LocalDate.now() + " with " + Machine.description()
                + "; medians, and in brackets the least and the most of all rounds.\n\n| what | target | measured |\n|---|---|---|\n");
        figures.forEach(figure -> text.append("| ").append(figure.what()).append(" | ").append(figure.target()).append(" | ")
                .append(figure.measured()).append(" |\n"));
        return text.toString();
    }
}
