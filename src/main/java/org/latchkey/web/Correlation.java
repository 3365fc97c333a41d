package org.latchkey.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts the caller's trace id into all that is logged while its request is served, by the name of the thread: servers have that in
 * every line, also in their own and in those of libraries, in text as in JSON.
 */
public class Correlation extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> trace = TraceParent.traceId(request);
        if (trace.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Thread thread = Thread.currentThread();
        String name = thread.getName();
        thread.setName(name + " trace=" + trace.get());
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setName(name);
        }
    }
}
