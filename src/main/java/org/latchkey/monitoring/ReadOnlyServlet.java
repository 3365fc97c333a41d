package org.latchkey.monitoring;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells programs of operators what is true at this moment: nothing can be changed here, and nobody may keep the answer. */
abstract class ReadOnlyServlet extends HttpServlet {

    static final String JSON = "application/json";

    private static final List<String> METHODS = List.of("GET", "HEAD");

    /** RFC 9110 wants a refusal of the method to say which there are; the container's does not. */
    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (METHODS.contains(request.getMethod())) {
            response.setHeader("Cache-Control", "no-store");
            answer(request, response);
        } else {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    static void send(HttpServletResponse response, String mediaType, Object text) throws IOException {
        response.setContentType(mediaType);
        response.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
