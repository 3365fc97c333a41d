package org.latchkey.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What was measured on, in one sentence. */
final class Machine {

    private Machine() {
    }

    static String description() {
        long cores = Runtime.getRuntime().availableProcessors();
        return cores + " cores (" + processor() + "), " + memory() + " of memory, JDK " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version").replaceFirst("-.*", "") + "; the load generator and"
                + " the databases run on the same machine.";
    }

    private static String processor() {
        return found("/proc/cpuinfo", "model name");
    }

    private static String memory() {
        String kilobytes = found("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "an unknown amount" : Math.round(Long.parseLong(kilobytes) / 1024.0 / 1024.0) + " GiB";
    }

    private static String found(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key)).map(line -> line.replaceFirst(".*:\\s*", "")).findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
