package org.latchkey.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.latchkey.server.Configuration;

/**
 * Whose pages may call the API from a browser, by the CORS protocol of the Fetch standard: those of the configured origins, by
 * default none. Never with cookies: the API takes none.
 */
@ApplicationScoped
public class AllowedOrigins {

    private static final String A_DAY = "86400";

    @Inject
    Configuration configuration;

    private List<String> origins;

    @PostConstruct
    void read() {
        origins = configuration.corsOrigins();
    }

    /** Lets the page that asks, if it may, read the answer. */
    public void tell(HttpServletRequest request, HttpServletResponse response) {
        if (admit(request)) {
            response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
            response.setHeader("Access-Control-Expose-Headers", "X-Cinchy-Error");
        }
        if (!origins.isEmpty()) {
            response.addHeader("Vary", "Origin");
        }
    }

    /** Lets the page that asks, if it may, call; a refusal is for the caller to send. */
    public boolean tellPreflight(HttpServletRequest request, HttpServletResponse response) {
        if (!admit(request)) {
            return false;
        }
        tell(request, response);
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
        response.setHeader("Access-Control-Max-Age", A_DAY);
        return true;
    }

    private boolean admit(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && origins.contains(origin);
    }
}
