package org.latchkey.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.latchkey.server.Configuration;

/**
 * Lets pages of the configured origins call the API from a browser, by the CORS protocol of the Fetch standard; by default none.
 * Mapped in {@code web.xml} for requests and for errors: a page must be able to read why it was refused.
 */
public class CrossOrigin extends HttpFilter {

    private static final String A_DAY = "86400";

    @Inject
    Configuration configuration;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PathArea area = PathArea.of(request);
        if (area != PathArea.BEARER && area != PathArea.BASIC) {
            chain.doFilter(request, response);
            return;
        }
        boolean allowed = admit(request, response);
        if (!request.getMethod().equals("OPTIONS") || request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
        } else if (allowed) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE");
            response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
            response.setHeader("Access-Control-Max-Age", A_DAY);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            request.setAttribute(Problem.DETAIL, "Pages of this origin may not call the API from a browser.");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Never with cookies: the API takes none. */
    private boolean admit(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        boolean allowed = origin != null && configuration.corsOrigins().contains(origin);
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", "X-Cinchy-Error");
        }
        if (!configuration.corsOrigins().isEmpty()) {
            response.addHeader("Vary", "Origin");
        }
        return allowed;
    }
}
