package org.latchkey.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets pages of the allowed origins read what the API answers. Mapped in {@code web.xml} for requests and for errors: a page must
 * be able to read why it was refused. The question before a call is answered where credentials are asked for, since it has none.
 */
public class CrossOrigin extends HttpFilter {

    @Inject
    transient AllowedOrigins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        PathArea area = PathArea.of(request);
        if (area == PathArea.BEARER || area == PathArea.BASIC) {
            origins.tell(request, response);
        }
        chain.doFilter(request, response);
    }
}
