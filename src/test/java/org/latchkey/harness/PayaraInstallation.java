package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A domain of Payara Server of a test's own, started, told things and stopped by the commands that operators use. */
public final class PayaraInstallation implements AutoCloseable {

    private final Path home = Artefacts.payaraServer();
    private final Path folder = Folders.makeTemporary("latchkey-payara");
    private final Path domains = folder.resolve("domains");
    private Watchdog watchdog;

    public PayaraInstallation() {
        Folders.copy(home.resolve("glassfish/domains/domain1"), domains.resolve("domain1"));
        try {
            PayaraServer.usePorts(domains.resolve("domain1/config/domain.xml"), Ports.free());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it comes, or as it was left. */
    public void start() {
        start(List.of());
    }

    /** Prepared as operators do it. */
    public void startConfigured() {
        start(PayaraServer.CONFIGURE);
    }

    private void start(List<String> options) {
        List<String> command = new ArrayList<>(List.of("start-domain", "--domaindir", domains.toString()));
        command.addAll(options);
        command.add("domain1");
        asadmin(command);
        watch();
    }

    public void stop() {
        asadmin(List.of("stop-domain", "--domaindir", domains.toString(), "domain1"));
        watchdog.close();
    }

    /** Takes all back as operators do it; the domain runs after that, whether it did before or not. */
    public void undo() {
        watchdog.close();
        run(List.of(Artefacts.serverConfiguration("payara-server/undo").toString(), home.toString(), domains.toString()));
        watch();
    }

    /** Tells the running domain something; returns what it answers. */
    public String administer(String... command) {
        return asadmin(Stream.concat(Stream.of("--port", PayaraServer.adminPort(domains.resolve("domain1/config/domain.xml"))),
                Stream.of(command)).toList());
    }

    /** The process is nobody's child: should this run be killed, it must end all the same. */
    private void watch() {
        try {
            watchdog = Watchdog.over(Long.parseLong(Files.readString(domains.resolve("domain1/config/pid")).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String asadmin(List<String> arguments) {
        return run(Stream.concat(Stream.of(home.resolve("bin/asadmin").toString()), arguments.stream()).toList());
    }

    private String run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LATCHKEY_DATA", folder.resolve("data").toString(),
                "LATCHKEY_ADMIN_USER", "root", "LATCHKEY_ADMIN_PASSWORD", TestUser.PASSWORD));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " ended with " + process.exitValue() + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (watchdog != null) {
            stop();
        }
    }
}
