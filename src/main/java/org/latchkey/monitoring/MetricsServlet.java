package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is measured of this node, for administrators' tokens and for the addresses that operators list. */
@WebServlet("/ops/metrics")
public class MetricsServlet extends ReadOnlyServlet {

    @Inject
    transient Metrics metrics;

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(response, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
    }
}
