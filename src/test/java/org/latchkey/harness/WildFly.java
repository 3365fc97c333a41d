package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** WildFly as {@code domain-config/wildfly/configure} has prepared it. Each start has a folder of its own beside the installation. */
final class WildFly implements ApplicationServer {

    /** Takes the options that this JDK needs from the server's own scripts. */
    private static final String START = """
            JAVA="$1"; GREP=grep; home="$2"; shift 2
            . "$home/bin/common.sh"
            setDefaultModularJvmOptions
            exec "$JAVA" $DEFAULT_MODULAR_JVM_OPTIONS "$@"
            """;

    private final Path home;

    WildFly(Path home) {
        this.home = home;
    }

    @Override
    public ProcessBuilder process(Launch launch) {
        Path base = launch.folder().resolve("standalone");
        Folders.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        deploy(base, launch.contextPath());
        List<String> command = new ArrayList<>(List.of("sh", "-c", START, "sh", Launch.java(), home.toString()));
        command.addAll(launch.javaOptions());
        command.addAll(List.of("-Djboss.http.port=" + launch.port(), "-Djboss.https.port=" + Ports.free(),
                "-Djboss.management.http.port=" + Ports.free(), "-Djboss.management.https.port=" + Ports.free(),
                "-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + base,
                "-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        return new ProcessBuilder(command);
    }

    /** The name of the file says where it is deployed. */
    private static void deploy(Path base, String contextPath) {
        String name = contextPath.isEmpty() ? "ROOT" : contextPath.substring(1);
        try {
            Files.copy(Artefacts.war(), Folders.make(base.resolve("deployments")).resolve(name + ".war"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void awaitDeployment(Launch launch, ServerLog log, Duration limit) {
        log.await(limit, "WFLYSRV0025", "WFLYSRV0026");
    }
}
