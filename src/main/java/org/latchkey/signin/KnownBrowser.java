package org.latchkey.signin;

import java.util.List;

/**
 * A browser by its signed cookie.
 *
 * @param id      random, made at the first sign-in; empty for a browser without a valid cookie
 * @param userIds who signed in from it, latest first
 */
public record KnownBrowser(String id, List<Long> userIds) {

    /** A browser that says nothing valid of itself. */
    public static final KnownBrowser NONE = new KnownBrowser("", List.of());

    /** The id where this user signed in from the browser before, else empty. */
    String idFor(Long userId) {
        return userId != null && userIds.contains(userId) ? id : "";
    }
}
