package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.latchkey.server.Configuration;
import org.latchkey.web.ServerJson;

/**
 * Tells load balancers and operators whether to send calls here: whether the database answers, and whether this node is in service,
 * which it is not while its drain file exists. Calls that come all the same are answered. Anyone may ask, so it tells no more.
 */
@WebServlet("/healthcheck")
public class HealthServlet extends ReadOnlyServlet {

    @Inject
    transient DatabaseHealth database;

    @Inject
    transient Configuration configuration;

    private transient Path drainFile;

    @Override
    public void init() {
        drainFile = configuration.drainFile();
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean databaseAnswers = database.answers();
        boolean inService = !Files.exists(drainFile);
        boolean up = databaseAnswers && inService;
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        if (!up) {
            response.setHeader("Retry-After", "5");
        }
        send(response, JSON, ServerJson.object().add("status", word(up)).add("checks", ServerJson.array()
                .add(check("database", databaseAnswers)).add(check("in-service", inService))).build());
    }

    private static JsonObjectBuilder check(String name, boolean up) {
        return ServerJson.object().add("name", name).add("status", word(up));
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
