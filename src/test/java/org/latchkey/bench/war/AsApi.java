package org.latchkey.bench.war;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.latchkey.web.PathArea;

/**
 * The first filter of the open resource: from here on the request counts as one of the API, so that all other filters do for it
 * what they do for a call with a token. What is left of the difference is authentication.
 */
public class AsApi extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(PathArea.class.getName(), PathArea.BEARER);
        chain.doFilter(request, response);
    }
}
