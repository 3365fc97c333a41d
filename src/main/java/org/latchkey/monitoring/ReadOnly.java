package org.latchkey.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** What can only be read. */
final class ReadOnly {

    private static final List<String> METHODS = List.of("GET", "HEAD");

    private ReadOnly() {
    }

    /** RFC 9110 wants a refusal of the method to say which there are; the container's does not. */
    static boolean refuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (METHODS.contains(request.getMethod())) {
            return false;
        }
        response.setHeader("Allow", String.join(", ", METHODS));
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        return true;
    }
}
