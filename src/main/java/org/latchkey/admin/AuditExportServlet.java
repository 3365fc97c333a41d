package org.latchkey.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.latchkey.audit.AuditExport;
import org.latchkey.audit.AuditFilter;
import org.latchkey.audit.AuditFormat;
import org.latchkey.audit.AuditReader;

/** The entries of the Audit page as a file, all parts of the list together. */
@WebServlet("/admin/audit/export")
public class AuditExportServlet extends ExportServlet {

    @Inject
    transient AuditExport export;

    @Override
    Optional<Export> export(HttpServletRequest request) {
        Optional<AuditFilter> filter = AuditChoice.of(request).filter(currentUser.getTimeZone());
        AuditReader reader = new AuditReader(currentUser.caller(), clientAddress.of(request));
        return filter.flatMap(wanted -> format(request.getParameter("format")).map(format -> new Export("audit", format.ending(), format.contentType(),
                out -> export.write(reader, wanted, format, out))));
    }

    private static Optional<AuditFormat> format(String ending) {
        return Arrays.stream(AuditFormat.values()).filter(format -> format.ending().equals(ending)).findFirst();
    }
}
