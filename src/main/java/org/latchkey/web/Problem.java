package org.latchkey.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/**
 * An error as the API tells it, RFC 9457.
 *
 * @param status HTTP status
 * @param detail one sentence for the caller: what is wrong and what to do; never why a credential was refused
 */
public record Problem(int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";
    /** Request attribute with the detail of an error that is sent by {@code sendError}, for {@code ProblemServlet}. */
    public static final String DETAIL = "org.latchkey.problem.detail";

    /** The reason phrase of the status, as RFC 9457 wants where {@code type} is {@code about:blank}. */
    public String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error " + status : known.getReasonPhrase();
    }

    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", "about:blank").add("title", title()).add("status", status);
        if (detail != null && !detail.isEmpty()) {
            json.add("detail", detail);
        }
        return json.build().toString();
    }
}
