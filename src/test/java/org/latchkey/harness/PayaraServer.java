package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payara Server, with a copy of the domain that comes with it for each start. */
final class PayaraServer implements ApplicationServer {

    private static final String DOMAIN = "domain1";
    private static final String HTTP_PORT = "8080";
    private static final Pattern PORT = Pattern.compile("(?<=[ -]port=\")\\d+(?=\")");
    private static final String COMMAND_FOLLOWS = "JVM invocation command line:";

    private final Path home = Artefacts.payaraServer();

    @Override
    public ProcessBuilder process(Launch launch) {
        Path domains = launch.folder().resolve("domains");
        Folders.copy(home.resolve("glassfish/domains").resolve(DOMAIN), domains.resolve(DOMAIN));
        try {
            usePorts(domains.resolve(DOMAIN).resolve("config/domain.xml"), launch.port());
            Path deployment = Files.writeString(launch.folder().resolve("post-boot"),
                    "deploy --contextroot " + launch.root() + " --name latchkey " + Artefacts.war() + "\n");
            // What asadmin tells the process that it starts, without being asked.
            Path input = Files.writeString(launch.folder().resolve("input"), "AS_ADMIN_MASTERPASSWORD=changeit\n");
            List<String> command = new ArrayList<>(command(domains, deployment));
            command.addAll(command.indexOf("-server"), launch.javaOptions());
            return new ProcessBuilder(command).redirectInput(input.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void usePorts(Path domain, int httpPort) throws IOException {
        Matcher port = PORT.matcher(Files.readString(domain));
        Files.writeString(domain, port.replaceAll(found ->
                Integer.toString(found.group().equals(HTTP_PORT) ? httpPort : Ports.free())));
    }

    /** The command line behind {@code asadmin start-domain}: the process that matters, and none around it. */
    private List<String> command(Path domains, Path deployment) throws IOException {
        Process asadmin = new ProcessBuilder(home.resolve("bin/asadmin").toString(), "start-domain", "--verbose", "--dry-run",
                "--domaindir", domains.toString(),
                "--prebootcommandfile", Artefacts.serverConfiguration("payara-server/configure").toString(),
                "--postbootcommandfile", deployment.toString(), DOMAIN).redirectErrorStream(true).start();
        String output = new String(asadmin.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> lines = output.substring(output.indexOf(COMMAND_FOLLOWS)).lines().skip(1).toList();
        if (lines.size() < 2) {
            throw new IllegalStateException("asadmin tells no command: " + output);
        }
        return lines;
    }

    @Override
    public List<String> readyTexts() {
        return List.of("deploy AdminCommandApplication deployed", "Successfully autodeployed");
    }
}
