package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.latchkey.web.AllowedOrigins;
import org.latchkey.web.PathArea;

/**
 * What a browser asks before a page of another origin may call the API. It comes without credentials, and no path of the API is
 * open for it: it is answered here, whatever the spelling of the path, and goes no further.
 */
@ApplicationScoped
public class Preflight {

    @Inject
    AllowedOrigins origins;

    public boolean isAskedBy(HttpServletRequest request) {
        PathArea area = PathArea.of(request);
        return "OPTIONS".equals(request.getMethod()) && (area == PathArea.BEARER || area == PathArea.BASIC);
    }

    AuthenticationStatus answer(HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
        if (!origins.tellPreflight(request, response)) {
            return Refusal.challenged(403, null, "Pages of this origin may not call the API from a browser.")
                    .send(request, response);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        try {
            response.flushBuffer();
        } catch (IOException e) {
            throw new AuthenticationException("The browser did not wait for the answer", e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
