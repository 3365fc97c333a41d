package org.latchkey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Brings every spelling of an address of the API to the resource: servlets are mapped in one letter case, and JAX-RS reads the
 * raw address, which may spell the same path in many ways. Who may pass has been judged before, in any spelling. Mapped in
 * {@code web.xml} as the last filter: a forward meets no other.
 */
public class PathSpelling extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<ApiPath> path = ApiPath.of(request);
        if (path.isPresent() && path.get().hasSteps()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (path.isPresent() && !(request.getContextPath() + path.get().encoded()).equals(request.getRequestURI())) {
            request.getRequestDispatcher(path.get().encoded()).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
