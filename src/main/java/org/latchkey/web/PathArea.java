package org.latchkey.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Which part of Latchkey a path belongs to: the rule by which a request is authenticated. Like {@link ApiPath}, which it asks, it
 * judges the path as the container decoded it, by whole segments and without regard to letter case, so that no spelling of a
 * protected path leads around its protection. What is open is open in {@code web.xml} as well, in exactly one spelling.
 */
public enum PathArea {

    /** {@code /API} and {@code /tokens}: a bearer token. */
    BEARER,
    /** {@code /BasicAuthAPI}: user name with password or token. */
    BASIC,
    /** {@code /ops}: an administrator's token, or a listed address. */
    OPERATORS,
    /** {@code /healthcheck} and {@code /openapi.json}: anyone, and programs rather than people. */
    SERVICE,
    /** Style sheets, scripts and pictures of the pages: anyone. */
    RESOURCE,
    /** All others: a session. */
    PAGE;

    private static final String ATTRIBUTE = PathArea.class.getName();

    /** Where the request arrived; a forward or an error does not move it elsewhere. */
    public static PathArea of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof PathArea known) {
            return known;
        }
        PathArea area = of(arrivedAt(request));
        request.setAttribute(ATTRIBUTE, area);
        return area;
    }

    /** From here on the request is one of a program, which gets problems for errors and has no session, whatever its path. */
    public static void takeAsProgram(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, SERVICE);
    }

    /** The path as the container decoded it, without the context path and the query string. */
    public static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.toString(request.getPathInfo(), "");
    }

    static PathArea of(String path) {
        return ApiPath.of(path).map(PathArea::of).orElse(path.startsWith("/jakarta.faces.resource/") ? RESOURCE : PAGE);
    }

    private static PathArea of(ApiPath path) {
        return switch (path.root()) {
            case "/API", "/tokens" -> BEARER;
            case "/BasicAuthAPI" -> BASIC;
            case "/ops" -> OPERATORS;
            default -> SERVICE;
        };
    }

    /** What the container refuses before any other dispatch is known by its raw address alone; nothing but the error's form hangs on it. */
    private static String arrivedAt(HttpServletRequest request) {
        boolean refusedBefore = request.getDispatcherType() == DispatcherType.ERROR;
        Object raw = refusedBefore ? request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) : null;
        return raw == null ? path(request) : raw.toString().substring(Math.min(request.getContextPath().length(), raw.toString().length()));
    }
}
