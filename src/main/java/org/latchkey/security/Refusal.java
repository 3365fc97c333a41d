package org.latchkey.security;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.latchkey.web.Problem;

/**
 * The answer to a request that is not let through.
 *
 * @param status     HTTP status
 * @param challenge  {@code WWW-Authenticate}, or {@code null}
 * @param retryAfter when another try is worth it, or {@code null}
 * @param detail     one sentence for the caller
 */
record Refusal(int status, String challenge, Duration retryAfter, String detail) {

    static Refusal challenged(int status, String challenge, String detail) {
        return new Refusal(status, challenge, null, detail);
    }

    static Refusal later(int status, Duration retryAfter, String detail) {
        return new Refusal(status, null, retryAfter, detail);
    }

    /** RFC 9110 wants whole seconds; rounded up, because a try before the time would be refused again. */
    static long seconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }

    /** Sent as an error, so that the error servlet writes the body: some servers drop what a mechanism writes itself. */
    AuthenticationStatus send(HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
        if (challenge != null) {
            response.setHeader("WWW-Authenticate", challenge);
        }
        if (retryAfter != null) {
            response.setHeader("Retry-After", Long.toString(seconds(retryAfter)));
        }
        request.setAttribute(Problem.DETAIL, detail);
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new AuthenticationException("The refusal could not be sent", e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
