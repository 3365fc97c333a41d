package org.latchkey.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures the chapters one after the other and writes what came out. */
public final class Benchmark {

    private static final List<Chapter> CHAPTERS = List.of(new Rates(), new ManyTokens(), new Statements(), new Flood(), new CacheSize(),
            new LongAnswer(), new ReadyTime(), new SoakChapter());

    private Benchmark() {
    }

    /** Takes no arguments; see {@link Options}. */
    public static void main(String[] arguments) {
        Wrk.demand();
        Options options = Options.given();
        Report report = new Report();
        for (Chapter chapter : CHAPTERS) {
            if (chapter.isChosen(options)) {
                report.add(measured(chapter, options));
            }
        }
        report.write(options.only().isEmpty());
    }

    /** One chapter that cannot be measured takes nothing from the others; its rows are missing and the reason is told. */
    private static List<Figure> measured(Chapter chapter, Options options) {
        Progress.tell("== " + chapter.name());
        try {
            List<Figure> figures = chapter.measure(options);
            figures.forEach(figure -> Progress.tell("   " + figure.what() + ": " + figure.measured()));
            return figures;
        } catch (RuntimeException | AssertionError e) {
            Progress.tell("not measured: " + e);
            e.printStackTrace();
            return new ArrayList<>(List.of(new Figure(chapter.name(), "", "not measured: " + e.getMessage())));
        }
    }
}
