package org.latchkey.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.latchkey.signin.CurrentUser;
import org.latchkey.web.BrokenAnswer;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.NotThereException;

/** A file that administrators take away, written as it is read: whole, or visibly broken. */
abstract class ExportServlet extends HttpServlet {

    @Inject
    transient CurrentUser currentUser;

    @Inject
    transient ClientAddress clientAddress;

    @Inject
    transient Clock clock;

    /**
     * @param subject     what it is of, for its name
     * @param ending      of its name
     * @param contentType of what is written
     */
    record Export(String subject, String ending, String contentType, Content content) {
    }

    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Asked for by an administrator; empty for what cannot be meant. */
    abstract Optional<Export> export(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!currentUser.isAdministrator()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Export> export = export(request);
        if (export.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!BrokenAnswer.isPossible(request)) {
            // Half a file would look like a whole one.
            response.sendError(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
        } else {
            send(export.get(), request, response);
        }
    }

    /** Nothing is sent for it, and so nothing is read. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private void send(Export export, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String day = LocalDate.ofInstant(clock.instant(), currentUser.getTimeZone()).toString();
        response.setContentType(export.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"latchkey-" + export.subject() + "-" + day + "." + export.ending() + "\"");
        try {
            export.content().write(response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            BrokenAnswer.breakOff(request);
            if (!response.isCommitted()) {
                // An error is no file.
                response.reset();
                if (e instanceof NotThereException) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                    return;
                }
            }
            throw e;
        }
    }
}
