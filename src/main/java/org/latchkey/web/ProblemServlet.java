package org.latchkey.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Where the container sends every error: programs get {@code application/problem+json}, people a page. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code == null ? HttpServletResponse.SC_NOT_FOUND : code;
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (DatabaseAway.isCauseOf(failure)) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            response.setHeader("Retry-After", ProblemMapper.RETRY_AFTER_SECONDS);
        }
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (code == null || isForProgram(request)) {
            Object detail = request.getAttribute(Problem.DETAIL);
            String json = new Problem(status, Objects.toString(detail, Problem.sentence(status))).toJson();
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
        } else {
            request.getRequestDispatcher("/WEB-INF/errorpages/" + page(status)).forward(request, response);
        }
    }

    private static boolean isForProgram(HttpServletRequest request) {
        return switch (PathArea.of(request)) {
            case BEARER, BASIC, OPERATORS, SERVICE -> true;
            case RESOURCE, PAGE -> false;
        };
    }

    private static String page(int status) {
        return switch (status) {
            case 403, 404, 503 -> status + ".xhtml";
            default -> status < 500 ? "400.xhtml" : "500.xhtml";
        };
    }
}
