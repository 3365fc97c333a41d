package org.latchkey.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers by which an answer tells a browser how it may be used. */
@ApplicationScoped
public class BrowserSafety {

    static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Inject
    ClientAddress clients;

    /** May be called more than once for one answer. */
    public void tell(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(POLICY, NOTHING);
        if (clients.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (PathArea.of(request) != PathArea.RESOURCE) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
