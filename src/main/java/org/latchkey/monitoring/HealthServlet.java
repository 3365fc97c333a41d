package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells load balancers and operators whether calls can be answered; anyone may ask, so it tells no more than that. */
@WebServlet("/healthcheck")
public class HealthServlet extends HttpServlet {

    @Inject
    transient DatabaseHealth database;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ReadOnly.refuses(request, response)) {
            return;
        }
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
