package org.latchkey.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** How much of a server's heap is in use, without what the garbage collector would take away: it is made to run first. */
final class Heap {

    private static final double MIB = 1024 * 1024;

    private Heap() {
    }

    /** Of the process with the id, in MiB. The process stands still meanwhile. */
    static double ofProcess(long pid) {
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid), "GC.class_histogram").redirectErrorStream(true);
        try {
            Process process = command.start();
            List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
            return lines.stream().filter(line -> line.startsWith("Total")).mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[2]))
                    .findFirst().orElseThrow(() -> new IllegalStateException("jcmd said\n" + String.join("\n", lines))) / MIB;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
