package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payara Server, with a copy of the domain that comes with it for each start. */
final class PayaraServer implements ApplicationServer {

    /** The options that operators prepare a domain with. */
    static final List<String> CONFIGURE = List.of("--prebootcommandfile", Artefacts.serverConfiguration("payara-server/configure").toString(),
            "--postbootcommandfile", Artefacts.serverConfiguration("payara-server/configure-log").toString());

    private static final String DOMAIN = "domain1";
    private static final String HTTP_PORT = "8080";
    private static final Pattern PORT = Pattern.compile("(?<=[ -]port=\"|_PORT\" value=\")\\d+(?=\")");
    private static final Pattern ADMIN_PORT = Pattern.compile("<network-listener [^>]*port=\"(\\d+)\"[^>]*name=\"admin-listener\"");
    private static final String COMMAND_FOLLOWS = "JVM invocation command line:";
    private static final String STARTED = "startup time";
    private static final String READY = "Latchkey is ready";
    private static final String REFUSED = "Latchkey does not start:";

    private final Path home = Artefacts.payaraServer();

    @Override
    public ProcessBuilder process(Launch launch) {
        Folders.copy(home.resolve("glassfish/domains").resolve(DOMAIN), domains(launch).resolve(DOMAIN));
        try {
            usePorts(domainFile(launch), launch.port());
            // What asadmin tells the process that it starts, without being asked.
            Path input = Files.writeString(launch.folder().resolve("input"), "AS_ADMIN_MASTERPASSWORD=changeit\n");
            List<String> command = new ArrayList<>(command(domains(launch)));
            command.addAll(command.indexOf("-server"), launch.javaOptions());
            return new ProcessBuilder(command).redirectInput(input.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void usePorts(Path domain, int httpPort) throws IOException {
        Matcher port = PORT.matcher(Files.readString(domain));
        Files.writeString(domain, port.replaceAll(found ->
                Integer.toString(found.group().equals(HTTP_PORT) ? httpPort : Ports.free())));
    }

    /** The command line behind {@code asadmin start-domain}: the process that matters, and none around it. */
    private List<String> command(Path domains) throws IOException {
        List<String> start = new ArrayList<>(List.of("start-domain", "--verbose", "--dry-run", "--domaindir", domains.toString()));
        start.addAll(CONFIGURE);
        start.add(DOMAIN);
        String output = asadmin(start.toArray(String[]::new));
        List<String> lines = output.substring(output.indexOf(COMMAND_FOLLOWS)).lines().skip(1).toList();
        if (lines.size() < 2) {
            throw new IllegalStateException("asadmin tells no command: " + output);
        }
        return lines;
    }

    /** Deploys as an operator does; what comes of it, the server itself tells, and that may be read later than the command ends. */
    @Override
    public void awaitDeployment(Launch launch, ServerLog log, Duration limit) {
        log.await(limit, STARTED);
        try {
            administer(launch, "deploy", "--contextroot", launch.root(), "--name", "latchkey", Artefacts.war().toString());
            log.await(limit, READY, REFUSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the running domain something; returns what it answers. */
    String administer(Launch launch, String... command) throws IOException {
        return asadmin(Stream.concat(Stream.of("--port", adminPort(domainFile(launch))), Stream.of(command)).toArray(String[]::new));
    }

    /** What the domain writes for its operator, in the form that its operator has chosen. */
    static Path log(Launch launch) {
        return domains(launch).resolve(DOMAIN).resolve("logs/server.log");
    }

    static String adminPort(Path file) {
        try {
            String domain = Files.readString(file);
            return ADMIN_PORT.matcher(domain).results().findFirst().orElseThrow(() -> new IllegalStateException(domain)).group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path domainFile(Launch launch) {
        return domains(launch).resolve(DOMAIN).resolve("config/domain.xml");
    }

    private static Path domains(Launch launch) {
        return launch.folder().resolve("domains");
    }

    /** Runs the command to its end; returns all that it printed. */
    private String asadmin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/asadmin").toString()));
        command.addAll(List.of(arguments));
        Process asadmin = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(asadmin.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
