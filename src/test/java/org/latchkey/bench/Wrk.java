package org.latchkey.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator, a program of its own: one thread that waits for answers on a number of connections. */
final class Wrk {

    private static final Pattern MEASURED = Pattern.compile(
            "measured requests=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+) status=(\\d+) errors=(\\d+) used=(\\d+) bytes=(\\d+)");

    private Wrk() {
    }

    /** @throws IllegalStateException where it is not installed */
    static void demand() {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().destroy();
        } catch (IOException e) {
            throw new IllegalStateException("The benchmark needs the load generator wrk: install it with \"apt-get install wrk\".", e);
        }
    }

    /** All calls must be answered, and none refused. */
    static Run run(Side side, Duration time, int connections) {
        return start(side, time, connections).end().allGood(side.name());
    }

    /** Begins to call, and goes on until the time is over. */
    static Running start(Side side, Duration time, int connections) {
        try {
            return new Running(new ProcessBuilder(command(side, time, connections)).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Side side, Duration time, int connections) {
        List<String> command = new ArrayList<>(List.of("wrk", "--threads", "1", "--connections", Integer.toString(connections),
                "--duration", time.toSeconds() + "s", "--timeout", "20s", "--script", script().toString()));
        side.headers().forEach(header -> command.addAll(List.of("--header", header)));
        command.add(side.url().toString());
        command.add("--");
        command.addAll(side.settings());
        return command;
    }

    private static Path script() {
        return Path.of(Wrk.class.getResource("load.lua").getPath());
    }

    /** Under way. */
    record Running(Process process) {

        /** Waits for the end. */
        Run end() {
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> lines = output.lines().toList();
                return lines.stream().map(MEASURED::matcher).filter(Matcher::matches).map(Running::read).findFirst()
                        .orElseThrow(() -> new IllegalStateException("wrk said\n" + String.join("\n", lines)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Run read(Matcher line) {
            return new Run(number(line, 1), number(line, 2) / 1e6, number(line, 3) / 1e3, number(line, 4) / 1e3, number(line, 5),
                    number(line, 6), number(line, 7), number(line, 8));
        }

        private static long number(Matcher line, int group) {
            return Long.parseLong(line.group(group));
        }
    }
}
