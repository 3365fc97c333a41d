package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is measured of this node, for administrators' tokens and for the addresses that operators list. */
@WebServlet("/ops/metrics")
public class MetricsServlet extends HttpServlet {

    @Inject
    transient Metrics metrics;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ReadOnly.refuses(request, response)) {
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(metrics.text().getBytes(StandardCharsets.UTF_8));
    }
}
