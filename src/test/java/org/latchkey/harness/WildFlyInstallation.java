package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A WildFly of a test's own, prepared as the one that the build has prepared, to be changed by what operators are given. */
public final class WildFlyInstallation {

    /** What operators' commands change; of all else there are links. */
    private static final Set<String> CHANGED = Set.of("bin", "standalone");

    private final Path home = Folders.makeTemporary("latchkey-wildfly");

    public WildFlyInstallation() {
        Path prepared = Artefacts.wildFly();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(prepared)) {
            for (Path part : parts) {
                take(part);
            }
            Path modules = Folders.make(home.resolve("modules"));
            Files.createSymbolicLink(modules.resolve("system"), prepared.resolve("modules/system"));
            Folders.copy(prepared.resolve("modules/org"), modules.resolve("org"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path part) throws IOException {
        Path own = home.resolve(part.getFileName());
        if (CHANGED.contains(part.getFileName().toString())) {
            Folders.copy(part, own);
        } else if (!part.endsWith("modules")) {
            Files.createSymbolicLink(own, part);
        }
    }

    /** Where the module is that WildFly does not bring. */
    public Path module() {
        return home.resolve("modules/org/eclipse/persistence");
    }

    /** What WildFly starts with. */
    public String configuration() {
        try {
            return Files.readString(home.resolve("standalone/configuration/standalone.xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prepares it as operators do. */
    public void configure() {
        run(List.of(Artefacts.serverConfiguration("wildfly/configure").toString(), home.toString(),
                Artefacts.target().resolve("server/eclipselink.jar").toString()));
    }

    /** Takes that back. */
    public void restore() {
        run(List.of(Artefacts.serverConfiguration("wildfly/restore").toString(), home.toString()));
    }

    /** Runs a file of commands. */
    public void run(Path commands) {
        run(List.of(home.resolve("bin/jboss-cli.sh").toString(), "--file=" + commands));
    }

    private static void run(List<String> command) {
        Path log = Artefacts.newLogFile();
        try {
            int status = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
            if (status != 0) {
                throw new AssertionError(command + " ended with " + status + ", see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same server in this installation. */
    public ServerSetup serving(ServerSetup setup) {
        return setup.on(new WildFly(home));
    }
}
