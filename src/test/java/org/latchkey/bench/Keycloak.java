package org.latchkey.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.Folders;
import org.latchkey.harness.ServerLog;
import org.latchkey.harness.Ports;
import org.latchkey.harness.Watchdog;

/**
 * The server that others would ask about a token, in production mode: built for its options, then started, with a database file
 * and local caches. It has one user, and one client that is allowed to ask.
 */
final class Keycloak implements AutoCloseable {

    static final String VERSION = System.getProperty("keycloak.folder", "").replaceFirst(".*-", "");

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String CLIENT = "Basic " + Base64.getEncoder().encodeToString("bench:bench-secret".getBytes(StandardCharsets.US_ASCII));

    private final Started server;
    private final URI realm;
    private final String token;

    private Keycloak(Started server, URI realm) {
        this.server = server;
        this.realm = realm;
        this.token = post("token", "grant_type=password&scope=openid&username=ann&password=ann-password").getString("access_token");
    }

    static Keycloak start() {
        Path home = Path.of(System.getProperty("keycloak.folder"));
        Folders.delete(home.resolve("data"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("realm.json")) {
            Files.copy(realm, Folders.make(home.resolve("data/import")).resolve("bench-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Started.of(home, "build", "--db=dev-file", "--cache=local").awaitEnd();
        int port = Ports.free();
        Started server = Started.of(home, "start", "--optimized", "--import-realm", "--http-enabled=true", "--hostname-strict=false",
                "--http-host=127.0.0.1", "--http-port=" + port);
        try {
            server.log().await(LIMIT, "started in");
            return new Keycloak(server, URI.create("http://127.0.0.1:" + port + "/realms/bench/")).thatKnowsItsToken();
        } catch (RuntimeException | AssertionError e) {
            server.end();
            throw e;
        }
    }

    private Keycloak thatKnowsItsToken() {
        JsonObject known = post("token/introspect", "token=" + token);
        if (!known.getBoolean("active")) {
            throw new IllegalStateException("Keycloak does not know its own token: " + known);
        }
        return this;
    }

    /** What a service asks that has got a user's token and wants to know whose. */
    Side userInfo() {
        return Side.of("at Keycloak's userinfo", endpoint("userinfo")).bearer(token);
    }

    /** What a service asks that has got any token, RFC 7662. */
    Side introspection() {
        return Side.of("at Keycloak's introspection", endpoint("token/introspect")).header("Authorization", CLIENT).post("token=" + token);
    }

    private URI endpoint(String name) {
        return realm.resolve("protocol/openid-connect/" + name);
    }

    private JsonObject post(String endpoint, String form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint(endpoint)).header("Authorization", CLIENT)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build();
        try {
            String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
            return Json.createReader(new StringReader(body)).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.end();
    }

    /** The process that Keycloak's script starts, and waits for; it ends with this one. */
    private record Started(ProcessHandle process, Watchdog watchdog, ServerLog log) {

        static Started of(Path home, String... arguments) {
            List<String> command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
            command.addAll(List.of(arguments));
            try {
                Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
                ServerLog log = ServerLog.of(script, Artefacts.newLogFile());
                Eventually.holds(LIMIT, () -> java(script).isPresent());
                ProcessHandle java = java(script).orElseThrow();
                return new Started(java, Watchdog.over(java.pid()), log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Optional<ProcessHandle> java(Process script) {
            return script.children().filter(child -> child.info().command().orElse("").endsWith("java")).findFirst();
        }

        void end() {
            process.destroy();
            awaitEnd();
        }

        void awaitEnd() {
            process.onExit().join();
            watchdog.close();
        }
    }
}
