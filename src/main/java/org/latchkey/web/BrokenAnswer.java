package org.latchkey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * Ends an answer whose status has been sent so that the client sees an error.
 *
 * <p>Payara ends the chunks of such an answer properly when an exception leaves the servlet, and the client takes half a file for
 * a whole one; Undertow closes the connection. What both leave to the application is the trailer behind the last chunk, RFC 9112
 * section 7.1.2: where its fields cannot be had, the server cannot write that chunk, and closes.
 */
public final class BrokenAnswer {

    private final HttpServletResponse response;
    private boolean broken;

    private BrokenAnswer(HttpServletResponse response) {
        this.response = response;
    }

    /**
     * To be called before anything is written.
     *
     * @throws IllegalStateException where the client's HTTP/1.0 knows no chunks
     */
    public static BrokenAnswer prepare(HttpServletResponse response) {
        BrokenAnswer answer = new BrokenAnswer(response);
        response.setTrailerFields(answer::trailer);
        return answer;
    }

    /** Does nothing while the status can still be changed: then there will be a proper error. */
    public void breakOff() {
        broken = response.isCommitted();
    }

    private Map<String, String> trailer() {
        if (broken) {
            throw new IllegalStateException("The answer is not complete");
        }
        return Map.of();
    }
}
