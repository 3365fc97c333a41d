package org.latchkey.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The files that the build made for the tests. */
public final class Artefacts {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final AtomicInteger LOGS = new AtomicInteger();

    private Artefacts() {
    }

    /** The WAR that ships. */
    public static Path war() {
        return existing(Path.of(System.getProperty("latchkey.war", target().resolve("latchkey.war").toString())));
    }

    /** The WAR and its server in one file. */
    static Path bundle() {
        return existing(target().resolve("latchkey.jar"));
    }

    public static Path payaraMicro() {
        return existing(Path.of(System.getProperty("payara.microJar", target().resolve("server/payara-micro.jar").toString())));
    }

    /** WildFly in the version of the build file, unpacked and prepared; others may lie beside it. */
    static Path wildFly() {
        return existing(Path.of(System.getProperty("latchkey.wildfly", target().resolve("server/wildfly").toString())));
    }

    /** Payara Server, unpacked. */
    static Path payaraServer() {
        return existing(target().resolve("server/payara6"));
    }

    /** What an operator is given for the servers. */
    public static Path serverConfiguration(String name) {
        return existing(base().resolve("domain-config").resolve(name));
    }

    public static Path target() {
        return base().resolve("target");
    }

    /** Where the next server's log goes, for people to read after a failed run. */
    public static Path newLogFile() {
        return Folders.make(target().resolve("server-logs")).resolve(ProcessHandle.current().pid() + "-" + LOGS.incrementAndGet() + ".log");
    }

    /** The folder of the build file. */
    public static Path base() {
        return BASE;
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is not there; \"mvn verify\" makes it before it runs these tests");
        }
        return file;
    }
}
