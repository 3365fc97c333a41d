package org.latchkey.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Gives every answer that passes it the headers of {@link BrowserSafety}. Mapped in {@code web.xml} as the first filter, for
 * requests and for errors: what is refused before any filter is answered by an error dispatch.
 */
public class SecurityHeaders extends HttpFilter {

    @Inject
    transient BrowserSafety safety;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        safety.tell(request, response);
        chain.doFilter(request, new PageAnswer(response));
    }

    private static final class PageAnswer extends HttpServletResponseWrapper {

        PageAnswer(HttpServletResponse response) {
            super(response);
        }

        /** Faces adds the policy of its page; a browser would apply both, so the page's takes the place of ours. */
        @Override
        public void addHeader(String name, String value) {
            if (BrowserSafety.POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        /** A path, as it is given: servers make an address of it, with a scheme that a proxy may have changed and a host that anybody may claim. */
        @Override
        public void sendRedirect(String path) throws IOException {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", path);
            flushBuffer();
        }
    }
}
