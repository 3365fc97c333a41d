package org.latchkey.monitoring;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is true at this moment and not to be kept by anybody, as JSON. */
final class JsonAnswer {

    private JsonAnswer() {
    }

    static void send(HttpServletResponse response, JsonObject object) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write(object.toString().getBytes(StandardCharsets.UTF_8));
    }
}
