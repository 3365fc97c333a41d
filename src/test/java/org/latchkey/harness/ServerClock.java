package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/** The clock of a server in demo mode, which is off by what a file says. */
record ServerClock(Path file) {

    Instant now() {
        return Instant.now().plus(offset());
    }

    void move(Duration by) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, offset().plus(by).toString());
            // The server reads it at any moment, and must never find half of it.
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file)) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
