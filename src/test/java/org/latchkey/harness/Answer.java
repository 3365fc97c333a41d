package org.latchkey.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came back. Header names in any letter case. */
public record Answer(URI url, int status, Map<String, List<String>> headers, String body) {

    public Answer {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.uri(), response.statusCode(), response.headers().map(), response.body());
    }

    /** The first header of that name. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** Without the parameters, {@code application/json} for instance. */
    public String mediaType() {
        return header("Content-Type").orElse("").replaceFirst(";.*", "").trim();
    }

    public JsonStructure json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.read();
        }
    }

    public Answer assertStatus(int expected) {
        assertEquals(expected, status, this::toString);
        return this;
    }

    /** An error as RFC 9457 wants it: the status in the line and in the body, and nothing that tells what server this is. */
    public Answer assertProblem(int expected) {
        assertStatus(expected);
        assertEquals("application/problem+json", mediaType(), this::toString);
        assertEquals(expected, json().asJsonObject().getInt("status"), this::toString);
        assertTrue(!json().asJsonObject().getString("title").isBlank(), this::toString);
        return assertNothingOfTheServer();
    }

    /** No server name, no stack trace, no cookie. */
    public Answer assertNothingOfTheServer() {
        assertEquals(List.of(), headers("Server"), this::toString);
        assertEquals(List.of(), headers("X-Powered-By"), this::toString);
        assertEquals(List.of(), headers("Set-Cookie"), this::toString);
        assertTrue(!body.matches("(?s).*(Payara|WildFly|Undertow|JBoss|Exception).*") && !body.contains("\tat "), this::toString);
        return this;
    }

    /** The only {@code WWW-Authenticate} header is exactly this. */
    public Answer assertChallenge(String expected) {
        assertEquals(List.of(expected), headers("WWW-Authenticate"), this::toString);
        return this;
    }

    @Override
    public String toString() {
        return status + " " + url + "\n" + headers + "\n" + (body.length() > 2000 ? body.substring(0, 2000) + "…" : body);
    }
}
