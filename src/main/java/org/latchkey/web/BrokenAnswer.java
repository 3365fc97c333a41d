package org.latchkey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Ends an answer that fails after its status was sent so that the client sees an error.
 *
 * <p>Payara ends the chunks of such an answer properly when an exception leaves the servlet, and the client takes half a file for
 * a whole one; Undertow closes the connection. What both leave to the application is the trailer behind the last chunk, RFC 9112
 * section 7.1.2: where its fields cannot be had, the server cannot write that chunk. The client then waits until the server tires
 * of the connection, most of a minute, so {@link PayaraConnection} closes it at once.
 */
public class BrokenAnswer extends HttpFilter {

    /** Whether an answer to this request can be broken off: HTTP/1.0 knows no chunks and ends with the connection, broken or not. */
    public static boolean isPossible(HttpServletRequest request) {
        return !request.getProtocol().equals("HTTP/1.0");
    }

    /** Says that the answer to this request is not complete. While its status is not sent, nothing comes of it but an error. */
    public static void breakOff(HttpServletRequest request) {
        ((Completeness) request.getAttribute(Completeness.class.getName())).breakOff();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isStreamed(request)) {
            chain.doFilter(request, response);
            return;
        }
        Completeness completeness = new Completeness(response);
        request.setAttribute(Completeness.class.getName(), completeness);
        if (isPossible(request)) {
            response.setTrailerFields(completeness::trailer);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (completeness.broken) {
                PayaraConnection.close(request);
            }
        }
    }

    /** What programs call, and files that pages offer. */
    private static boolean isStreamed(HttpServletRequest request) {
        return switch (PathArea.of(request)) {
            case BEARER, BASIC -> true;
            case PAGE -> PathArea.path(request).endsWith("/export");
            default -> false;
        };
    }

    /** The server asks for the trailer when it may have forgotten the request, or before a forward returns. */
    private static final class Completeness {

        private final HttpServletResponse response;
        private volatile boolean broken;

        Completeness(HttpServletResponse response) {
            this.response = response;
        }

        void breakOff() {
            broken = response.isCommitted();
        }

        Map<String, String> trailer() {
            if (broken) {
                throw new IllegalStateException("The answer is not complete");
            }
            return Map.of();
        }
    }
}
