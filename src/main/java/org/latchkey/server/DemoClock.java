package org.latchkey.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A clock that is off by so much, and by what a file says at the moment of asking: in demo mode time can be moved to see what it brings. */
final class DemoClock extends Clock {

    private final Clock real;
    private final Duration offset;
    private final Optional<Path> offsetFile;

    DemoClock(Clock real, Duration offset, Optional<Path> offsetFile) {
        this.real = real;
        this.offset = offset;
        this.offsetFile = offsetFile;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset).plus(offsetFile.filter(Files::exists).map(DemoClock::read).orElse(Duration.ZERO));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone), offset, offsetFile);
    }

    private static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
