package org.latchkey.arquillian;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads whoever comes by a path that is open to all to where only callers of the API may be. */
@WebServlet(Astray.PATH)
public class Astray extends HttpServlet {

    static final String PATH = "/jakarta.faces.resource/astray";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.getRequestDispatcher(request.getParameter("to")).forward(request, response);
    }
}
