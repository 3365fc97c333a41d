package org.latchkey.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets nothing reach the API but what came with a token or Basic credentials, whatever judged it before: a session is not enough.
 * Stands where the container would ask for a role, because to ask it costs a call with a token about as much as all the rest of
 * it, and lets pass whoever is signed in. Mapped in {@code web.xml} for requests and for forwards.
 */
public class ApiCallersOnly extends HttpFilter {

    @Inject
    transient RefusalLog log;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() instanceof ApiPrincipal) {
            chain.doFilter(request, response);
        } else {
            log.refused(request, "NOT_JUDGED", null);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
