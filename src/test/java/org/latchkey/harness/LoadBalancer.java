package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The machine's own HAProxy before two nodes, with the configuration that operators are given. */
public final class LoadBalancer implements AutoCloseable {

    /** The cookie that keeps a browser at its node. */
    private static final String COOKIE = "NODE";

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final Map<String, LatchkeyServer> nodes;
    private final Process process;
    private final Watchdog watchdog;
    private final URI url;

    private LoadBalancer(Map<String, LatchkeyServer> nodes, Process process, URI url) {
        this.nodes = nodes;
        this.process = process;
        this.watchdog = Watchdog.over(process.pid());
        this.url = url;
    }

    /** Ready when it leads to both nodes. */
    public static LoadBalancer over(LatchkeyServer one, LatchkeyServer other) {
        int port = Ports.free();
        Path log = Artefacts.newLogFile();
        ProcessBuilder command = new ProcessBuilder(Program.HAPROXY.executable().orElseThrow().toString(), "-db", "-f",
                Artefacts.base().resolve("domain-config/haproxy.cfg").toString()).redirectErrorStream(true).redirectOutput(log.toFile());
        command.environment().putAll(Map.of("LATCHKEY_BIND", "127.0.0.1:" + port,
                "LATCHKEY_NODE_1", one.url().getAuthority(), "LATCHKEY_NODE_2", other.url().getAuthority()));
        try {
            LoadBalancer balancer = new LoadBalancer(Map.of("1", one, "2", other), command.start(), URI.create("http://127.0.0.1:" + port + "/"));
            Eventually.holds(START_LIMIT, balancer.client()::reachesTheService);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that reaches the nodes through this. */
    public PatClient client() {
        return new PatClient(url, Addresses.next());
    }

    /** A browser without scripts that reaches the nodes through this. */
    public PageClient pages() {
        return new PageClient(url, Addresses.next());
    }

    /** The node that the browser's next click goes to. */
    public LatchkeyServer nodeOf(PageClient browser) {
        return browser.cookies().stream().filter(cookie -> cookie.getName().equals(COOKIE)).map(cookie -> nodes.get(cookie.getValue()))
                .findFirst().orElseThrow(() -> new AssertionError("No cookie " + COOKIE + " among " + browser.cookies()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        watchdog.close();
    }
}
