package org.latchkey.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.latchkey.audit.AuditExport;
import org.latchkey.audit.AuditFilter;
import org.latchkey.audit.AuditFormat;
import org.latchkey.audit.AuditReader;
import org.latchkey.signin.CurrentUser;
import org.latchkey.web.BrokenAnswer;
import org.latchkey.web.ClientAddress;

/** The entries of the Audit page as a file, all parts of the list together. */
@WebServlet("/admin/audit/export")
public class AuditExportServlet extends HttpServlet {

    @Inject
    transient AuditExport export;

    @Inject
    transient CurrentUser currentUser;

    @Inject
    transient ClientAddress clientAddress;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!currentUser.isAdministrator()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<AuditFilter> filter = AuditChoice.of(request).filter(currentUser.getTimeZone());
        Optional<AuditFormat> format = format(request.getParameter("format"));
        if (filter.isEmpty() || format.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!BrokenAnswer.isPossible(request)) {
            // Half a file would look like a whole one.
            response.sendError(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
        } else {
            send(filter.get(), format.get(), request, response);
        }
    }

    /** Nothing is sent for it, and so nothing is read. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private void send(AuditFilter filter, AuditFormat format, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String day = LocalDate.ofInstant(clock.instant(), currentUser.getTimeZone()).toString();
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"latchkey-audit-" + day + "." + format.ending() + "\"");
        AuditReader reader = new AuditReader(currentUser.caller(), clientAddress.of(request));
        try {
            export.write(reader, filter, format, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            BrokenAnswer.breakOff(request);
            if (!response.isCommitted()) {
                // An error is no file.
                response.reset();
            }
            throw e;
        }
    }

    private static Optional<AuditFormat> format(String ending) {
        return Arrays.stream(AuditFormat.values()).filter(format -> format.ending().equals(ending)).findFirst();
    }
}
