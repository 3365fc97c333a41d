package org.latchkey.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.latchkey.audit.AuditAccess.Kind;
import org.latchkey.table.ResultTable;

/**
 * Entries to be taken away. That this begins is in the audit before the first of them leaves, whatever becomes of the rest; how
 * many they were is in it at the end.
 */
@ApplicationScoped
public class AuditExport {

    @Inject
    AllEntries entries;

    @Inject
    AuditLog log;

    /** @throws IOException where the reader of the output has gone; what the database throws passes through */
    public void write(AuditReader reader, AuditFilter filter, AuditFormat format, OutputStream out) throws IOException {
        String what = filter.text() + " format=" + format;
        log.keep(reader.access(Kind.AUDIT_EXPORTED, what));
        EntryRows rows = new EntryRows(entries, reader, filter);
        boolean whole = false;
        try {
            format.writer().write(new ResultTable(EntryRows.COLUMNS, rows), out);
            whole = true;
        } finally {
            log.keep(reader.access(Kind.AUDIT_EXPORT_ENDED, "rows=" + rows.given() + (whole ? " " : " broken off, ") + what));
        }
    }
}
