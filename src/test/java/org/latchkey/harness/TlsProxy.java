package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The machine's own nginx, which ends TLS before a server, with the configuration that operators are given. */
public final class TlsProxy implements AutoCloseable {

    /** Where the configuration has the application. */
    public static final String CONTEXT_PATH = "/latchkey";

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final String SURROUNDINGS = """
            daemon off;
            master_process off;
            pid FOLDER/nginx.pid;
            error_log stderr;
            events {}
            http {
                access_log off;
                client_body_temp_path FOLDER/body;
                proxy_temp_path FOLDER/proxy;
                fastcgi_temp_path FOLDER/fastcgi;
                uwsgi_temp_path FOLDER/uwsgi;
                scgi_temp_path FOLDER/scgi;
                include FOLDER/latchkey.conf;
            }
            """;

    private final Process process;
    private final Watchdog watchdog;
    private final URI url;

    private TlsProxy(Process process, URI url) {
        this.process = process;
        this.watchdog = Watchdog.over(process.pid());
        this.url = url;
    }

    /** A port for {@link #before}, known before there is a server: its configuration names the address. */
    public static URI freeUrl() {
        return URI.create("https://localhost:" + Ports.free() + CONTEXT_PATH + "/");
    }

    /** Ready when it leads to the server. */
    public static TlsProxy before(LatchkeyServer server, URI url) {
        Path folder = Folders.makeTemporary("latchkey-nginx");
        try {
            Files.writeString(folder.resolve("latchkey.conf"), configuration(server, url));
            Path main = Files.writeString(folder.resolve("nginx.conf"), SURROUNDINGS.replace("FOLDER", folder.toString()));
            Process process = new ProcessBuilder(Program.NGINX.executable().orElseThrow().toString(), "-p", folder.toString(), "-c", main.toString())
                    .redirectErrorStream(true).redirectOutput(Artefacts.newLogFile().toFile()).start();
            TlsProxy proxy = new TlsProxy(process, url);
            Eventually.holds(START_LIMIT, proxy.client()::reachesTheService);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(LatchkeyServer server, URI url) throws IOException {
        String text = Files.readString(Artefacts.serverConfiguration("nginx.conf"));
        Map<String, String> here = Map.of("listen 443 ssl;", "listen 127.0.0.1:" + url.getPort() + " ssl;",
                "server_name tokens.example.org;", "server_name localhost;",
                "/etc/nginx/tls/certificate.pem", TlsCertificate.shared().certificateFile().toString(),
                "/etc/nginx/tls/key.pem", TlsCertificate.shared().keyFile().toString(),
                "server 127.0.0.1:8080;", "server " + server.url().getAuthority() + ";");
        for (Map.Entry<String, String> change : here.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalStateException("nginx.conf has no " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        return text;
    }

    /** Where users reach the server, with a slash at the end. */
    public URI url() {
        return url;
    }

    /** A program that reaches the server through this, and claims to come from an address that it does not come from. */
    public PatClient client() {
        return new PatClient(url, Addresses.next());
    }

    /** A browser without scripts that reaches the server through this. */
    public PageClient pages() {
        return new PageClient(url, Addresses.next());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        watchdog.close();
    }
}
