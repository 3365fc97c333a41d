package org.latchkey.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One call in the making; redirects are not followed. */
public final class Call {

    private static final HttpClient HTTP = builder().build();

    private final URI server;
    private final List<String> headers = new ArrayList<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private String path = "/";

    Call(URI server, String address) {
        this.server = server;
        header("X-Forwarded-For", address);
    }

    /** The saved query, with its names encoded. */
    public Call query(String domain, String name) {
        return path("/API/" + segment(domain) + "/" + segment(name));
    }

    /** The saved query under the path for tools that know only HTTP Basic. */
    public Call basicQuery(String domain, String name) {
        return path("/BasicAuthAPI/" + segment(domain) + "/" + segment(name));
    }

    /** The path as it goes over the wire, already encoded, without that of the application. */
    public Call path(String encoded) {
        path = encoded;
        return this;
    }

    /** One more parameter in the query string. */
    public Call with(String name, Object value) {
        parameters.add(pair(name, value));
        return this;
    }

    /** One more field of the form that {@link #post()} sends. */
    public Call field(String name, Object value) {
        fields.add(pair(name, value));
        return this;
    }

    public Call header(String name, String value) {
        headers.add(name);
        headers.add(value);
        return this;
    }

    public Call accept(String mediaType) {
        return header("Accept", mediaType);
    }

    public Answer get() {
        return send("GET");
    }

    public Answer delete() {
        return send("DELETE");
    }

    /** Sends the fields as a form. */
    public Answer post() {
        header("Content-Type", "application/x-www-form-urlencoded");
        return Answer.of(send("POST", BodyPublishers.ofString(String.join("&", fields)), text()));
    }

    /** Sends the text as it is. */
    public Answer post(String contentType, String body) {
        header("Content-Type", contentType);
        return Answer.of(send("POST", BodyPublishers.ofString(body), text()));
    }

    public Answer send(String method) {
        return Answer.of(send(method, BodyPublishers.noBody(), text()));
    }

    /** For answers too long to keep, or to be left half read. */
    public HttpResponse<InputStream> stream() {
        return send("GET", BodyPublishers.noBody(), BodyHandlers.ofInputStream());
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10));
    }

    private HttpClient http() {
        return "https".equals(server.getScheme()) ? Secure.HTTPS : HTTP;
    }

    private static final class Secure {
        static final HttpClient HTTPS = builder().sslContext(TlsCertificate.shared().trusted()).build();
    }

    private <T> HttpResponse<T> send(String method, BodyPublisher body, BodyHandler<T> handler) {
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        HttpRequest request = HttpRequest.newBuilder(PageClient.within(server, path + query)).timeout(Duration.ofSeconds(60))
                .headers(headers.toArray(String[]::new)).method(method, body).build();
        try {
            return http().send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyHandler<String> text() {
        return BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static String pair(String name, Object value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
