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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;
import org.latchkey.harness.ServerLog;
import org.latchkey.harness.ServerSetup;
import org.latchkey.harness.Watchdog;

/**
 * The server that others would ask about a token, in production mode: built for its options, then started, with a database file
 * and local caches. It has one user, and one client that is allowed to ask.
 */
final class Keycloak implements AutoCloseable {

    static final String VERSION = System.getProperty("keycloak.folder", "").replaceFirst(".*-", "");

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String CLIENT = "Basic " + Base64.getEncoder().encodeToString("bench:bench-secret".getBytes(StandardCharsets.US_ASCII));

    private final Process process;
    private final Watchdog watchdog;
    private final URI realm;
    private final String token;

    private Keycloak(Process process, Watchdog watchdog, URI realm) {
        this.process = process;
        this.watchdog = watchdog;
        this.realm = realm;
        JsonObject answer = post("token", "grant_type=password&scope=openid&username=ann&password=ann-password");
        this.token = answer.getString("access_token");
        JsonObject known = post("introspect", "token=" + token);
        if (!known.getBoolean("active")) {
            throw new IllegalStateException("Keycloak does not know its own token: " + known);
        }
    }

    static Keycloak start() {
        Path home = Path.of(System.getProperty("keycloak.folder"));
        Folders.delete(home.resolve("data"));
        try (InputStream realm = Keycloak.class.getResourceAsStream("realm.json")) {
            Files.copy(realm, Folders.make(home.resolve("data/import")).resolve("bench-realm.json"));
            Started build = Started.of(home, "build", "--db=dev-file", "--cache=local");
            build.process().waitFor();
            build.watchdog().close();
            int port = ServerSetup.freePort();
            Started server = Started.of(home, "start", "--optimized", "--import-realm", "--http-enabled=true", "--hostname-strict=false",
                    "--http-host=127.0.0.1", "--http-port=" + port);
            server.log().await(LIMIT, "started in");
            return new Keycloak(server.process(), server.watchdog(), URI.create("http://127.0.0.1:" + port + "/realms/bench/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

    private JsonObject post(String name, String form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint(name.equals("introspect") ? "token/introspect" : name))
                .header("Authorization", CLIENT).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
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
        // By its handle: the process object would close the pipe under the reader of the log.
        process.toHandle().destroy();
        process.onExit().join();
        watchdog.close();
    }

    /** A process of Keycloak's, which ends with this one. */
    private record Started(Process process, Watchdog watchdog, ServerLog log) {

        static Started of(Path home, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new Started(process, Watchdog.over(process.pid()), ServerLog.of(process, Artefacts.newLogFile()));
        }
    }
}
