package org.latchkey.harness;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of the machine that tests use and do not bring; a class of tests says so by {@link Needs}. */
public enum Program {

    CHROMIUM("No Chromium was found on the path, so the browser tests do not run; on Debian: apt-get install chromium",
            "chromium", "chromium-browser", "google-chrome"),
    HAPROXY("No HAProxy was found, so what happens behind a load balancer is not tested; on Debian: apt-get install haproxy", "haproxy"),
    NGINX("No nginx was found, so what happens behind TLS is not tested; on Debian: apt-get install nginx-light", "nginx"),
    POSTGRES("No PostgreSQL was found, so backup and restore are not tested; on Debian: apt-get install postgresql", "postgres");

    private final String missing;
    private final List<String> names;

    /**
     * @param missing what is said where it is not installed: what is not tested then, and how to get it
     * @param names   that it may have
     */
    Program(String missing, String... names) {
        this.missing = missing;
        this.names = List.of(names);
    }

    /** Where it is installed, if it is. */
    Optional<Path> executable() {
        return folders().flatMap(folder -> names.stream().map(folder::resolve)).filter(Files::isExecutable).findFirst();
    }

    /** Debian puts some programs where only the administrator looks, and each version of PostgreSQL in a folder of its own. */
    private static Stream<Path> folders() {
        Stream<Path> path = Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"))).map(Path::of);
        Stream<Path> postgres = Stream.of(Objects.requireNonNullElse(Path.of("/usr/lib/postgresql").toFile().listFiles(), new File[0]))
                .sorted(Comparator.reverseOrder()).map(version -> version.toPath().resolve("bin"));
        return Stream.of(path, Stream.of(Path.of("/usr/sbin")), postgres).flatMap(folders -> folders);
    }

    String missing() {
        return missing;
    }
}
