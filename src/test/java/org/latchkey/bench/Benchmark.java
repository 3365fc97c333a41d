package org.latchkey.bench;

import java.util.List;

/** Measures the chapters one after the other and writes what came out. */
public final class Benchmark {

    private static final List<Chapter> CHAPTERS = List.of(new Rates(), new ManyTokens(), new Statements(), new Flood(), new CacheSize(),
            new LongAnswer(), new AdminPages(), new PolicyRun(), new ReadyTime(), new SoakChapter());

    private Benchmark() {
    }

    /** Takes no arguments; see {@link Options}. */
    public static void main(String[] arguments) {
        Wrk.demand();
        Options options = Options.given();
        Report report = new Report(CHAPTERS.stream().map(Chapter::name).toList());
        CHAPTERS.stream().filter(chapter -> chapter.isChosen(options)).forEach(chapter -> measure(chapter, options, report));
        report.write(options.isThorough());
    }

    /** One chapter that cannot be measured takes nothing from the others; its rows are missing, and the reason is told. */
    private static void measure(Chapter chapter, Options options, Report report) {
        Progress.tell("== " + chapter.name());
        try {
            List<Figure> figures = chapter.measure(options);
            figures.forEach(figure -> Progress.tell("   " + figure.what() + ": " + figure.measured()));
            report.add(chapter.name(), figures, options.isThorough() && options.chosen(chapter.name()));
        } catch (RuntimeException | AssertionError e) {
            Progress.tell("== " + chapter.name() + " could not be measured");
            Progress.tell(e);
        }
    }
}
