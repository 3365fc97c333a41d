package org.latchkey.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of the machine that tests use and do not bring; a class of tests says so by {@link Needs}. */
public enum Program {

    CHROMIUM("No Chromium was found on the path, so the browser tests do not run; on Debian: apt-get install chromium",
            "chromium", "chromium-browser", "google-chrome"),
    HAPROXY("No HAProxy was found, so what happens behind a load balancer is not tested; on Debian: apt-get install haproxy", "haproxy"),
    NGINX("No nginx was found, so what happens behind TLS is not tested; on Debian: apt-get install nginx-light", "nginx");

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

    /** Where it is installed, if it is; Debian puts some where only the administrator looks. */
    Optional<Path> executable() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"))), Stream.of("/usr/sbin"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }

    String missing() {
        return missing;
    }
}
