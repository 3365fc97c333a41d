package org.latchkey.web;

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
    /** Request attribute in which whoever calls {@code sendError} may leave the detail, for {@code ProblemServlet}. */
    public static final String DETAIL = Problem.class.getName() + ".detail";

    /** The reason phrase of the status, as RFC 9457 wants where {@code type} is {@code about:blank}. */
    public String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error " + status : known.getReasonPhrase();
    }

    /** What there is to say where nothing but the status is known. */
    public static String sentence(int status) {
        return switch (status) {
            case 400 -> "The request is malformed.";
            case 401 -> "Send valid credentials.";
            case 403 -> "You may not do this.";
            case 404 -> "There is nothing here, or nothing for you.";
            case 405 -> "This method is not supported here; see the Allow header.";
            case 406 -> "Nothing that the Accept header allows can be had here.";
            case 413 -> "The request is too large.";
            case 414 -> "The address is too long.";
            case 415 -> "This media type is not taken here; send parameters as application/x-www-form-urlencoded.";
            case 429 -> "Too many requests; see the Retry-After header.";
            case 503 -> "The service is busy or its database does not answer; try again in a few seconds.";
            default -> status < 500 ? "The request cannot be answered."
                    : "Something went wrong on our side; the log of the server has the details.";
        };
    }

    public String toJson() {
        JsonObjectBuilder json = ServerJson.object().add("type", "about:blank").add("title", title()).add("status", status);
        if (detail != null && !detail.isEmpty()) {
            json.add("detail", detail);
        }
        return json.build().toString();
    }
}
