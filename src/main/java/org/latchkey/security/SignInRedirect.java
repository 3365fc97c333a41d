package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.latchkey.signin.ReturnAddress;
import org.latchkey.web.PathArea;

/** Leads a browser to where its user is to go first: to the sign-in page, and from there back to where it wanted to go. */
@ApplicationScoped
class SignInRedirect {

    AuthenticationStatus send(HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
        String wanted = PathArea.path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        String target = request.getContextPath() + "/login.xhtml";
        if (!wanted.equals("/")) {
            target += "?return=" + URLEncoder.encode(ReturnAddress.of(wanted), StandardCharsets.UTF_8);
        }
        return send(request, response, target);
    }

    /** @param target path of the server, with what may be asked of it */
    AuthenticationStatus send(HttpServletRequest request, HttpServletResponse response, String target) throws AuthenticationException {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            sendPartial(response, target);
        } else {
            // A path, not an address: the host name that the request claims has no part in it.
            response.setHeader("Location", target);
            response.setStatus(isRead(request) ? HttpServletResponse.SC_FOUND : HttpServletResponse.SC_SEE_OTHER);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** A script that waits for a partial page would swallow a redirect and show nothing. */
    private static void sendPartial(HttpServletResponse response, String target) throws AuthenticationException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<partial-response id=\"j_id1\"><redirect url=\""
                    + target.replace("&", "&amp;") + "\"></redirect></partial-response>");
            response.flushBuffer();
        } catch (IOException e) {
            throw new AuthenticationException("The redirect could not be sent", e);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
