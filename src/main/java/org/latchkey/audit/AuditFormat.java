package org.latchkey.audit;

import org.latchkey.table.JsonLinesWriter;
import org.latchkey.table.TableFormat;
import org.latchkey.table.TableWriter;

/** The formats that the audit can be taken away in. */
public enum AuditFormat {

    CSV(TableFormat.CSV.contentType(), "csv", TableFormat.CSV.writer(true, true)),
    /** An object a line, for programs that collect logs. */
    JSON_LINES("application/jsonl;charset=utf-8", "jsonl", new JsonLinesWriter());

    private final String contentType;
    private final String ending;
    private final TableWriter writer;

    AuditFormat(String contentType, String ending, TableWriter writer) {
        this.contentType = contentType;
        this.ending = ending;
        this.writer = writer;
    }

    public String contentType() {
        return contentType;
    }

    /** Of a file's name. */
    public String ending() {
        return ending;
    }

    TableWriter writer() {
        return writer;
    }
}
