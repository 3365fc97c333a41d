package org.latchkey.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** All that a server has printed, kept for tests to search and written to a file for people to read. */
public final class ServerLog {

    /** A server in a logging loop writes gigabytes a minute; it is ended instead. */
    private static final int MOST_LINES_A_MINUTE = 500_000;

    private final List<String> lines = new ArrayList<>();
    private final Path file;
    private boolean ended;
    /** Of the thread that reads. */
    private long minuteBegan = System.nanoTime();
    private int linesThisMinute;

    private ServerLog(Path file) {
        this.file = file;
    }

    /** Reads what the process prints, from its start to its end. */
    public static ServerLog of(Process process, Path file) {
        ServerLog log = new ServerLog(file);
        Thread reader = new Thread(() -> log.read(process), "log of " + file.getFileName());
        reader.setDaemon(true);
        reader.start();
        return log;
    }

    private void read(Process process) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(file), true)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                copy.println(line);
                NoSecretInLogs.read(line);
                add(line);
                if (isLooping()) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private boolean isLooping() {
        long now = System.nanoTime();
        if (now - minuteBegan > TimeUnit.MINUTES.toNanos(1)) {
            minuteBegan = now;
            linesThisMinute = 0;
        }
        return ++linesThisMinute > MOST_LINES_A_MINUTE;
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** All lines so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    public String text() {
        return String.join("\n", lines());
    }

    public boolean contains(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** The last lines, for the message of a failed assertion. */
    public String ending() {
        List<String> all = lines();
        return all.stream().skip(Math.max(0, all.size() - 40)).collect(Collectors.joining("\n", "\n" + file + " ends with\n", "\n"));
    }

    /**
     * Waits until a line contains one of the texts.
     *
     * @throws AssertionError where the output ends, or the limit passes, without such a line
     */
    public void await(Duration limit, String... texts) {
        await(limit, () -> List.of(texts).stream().anyMatch(this::contains), String.join("\" or \"", texts));
    }

    private synchronized void await(Duration limit, BooleanSupplier reached, String what) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (!reached.getAsBoolean()) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (ended || left <= 0) {
                    throw new AssertionError((ended ? "The output ended without \"" : "Not within " + limit + ": \"") + what + "\"" + ending());
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
