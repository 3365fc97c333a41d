package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells load balancers and operators whether calls can be answered; anyone may ask, so it tells no more than that. */
@WebServlet("/healthcheck")
public class HealthServlet extends HttpServlet {

    private static final List<String> METHODS = List.of("GET", "HEAD");

    @Inject
    transient DatabaseHealth database;

    /** RFC 9110 wants a refusal of the method to say which there are; the container's does not. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = database.answers();
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        if (!up) {
            response.setHeader("Retry-After", "5");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        String json = Json.createObjectBuilder().add("status", word(up)).add("checks", Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("name", "database").add("status", word(up)))).build().toString();
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
