package org.latchkey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the trace id into all that is logged while its request is served, by the name of the thread: servers have that in
 * every line, also in their own and in those of libraries, in text as in JSON.
 */
public class Correlation extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName(name + " trace=" + TraceParent.traceId(request));
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setName(name);
        }
    }
}
