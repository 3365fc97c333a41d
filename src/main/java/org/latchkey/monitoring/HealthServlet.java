package org.latchkey.monitoring;

import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tells load balancers and operators whether calls can be answered; anyone may ask, so it tells no more than that. */
@WebServlet("/healthcheck")
public class HealthServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(HealthServlet.class.getName());

    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/latchkey")
    private DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = databaseAnswers();
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

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
