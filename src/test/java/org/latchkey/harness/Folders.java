package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Folders that tests make and that are gone after the run. */
public final class Folders {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Folders() {
    }

    /** A new folder, deleted with all that is in it when this run ends. */
    public static Path makeTemporary(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            AtEnd.run(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path with a number behind it that no other has. */
    static Path makeNumbered(Path folder) {
        return make(folder.resolveSibling(folder.getFileName() + "-" + NUMBERS.incrementAndGet()));
    }

    /** All that is in a folder, into one that is not there yet. */
    public static void copy(Path folder, Path copy) {
        make(copy.getParent());
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.copy(path, copy.resolve(folder.relativize(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
