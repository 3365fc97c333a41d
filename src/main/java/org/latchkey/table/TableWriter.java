package org.latchkey.table;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a table in one format, row by row: what it holds at a time does not grow with the table. */
public interface TableWriter {

    /** @throws IOException where the reader of the output has gone; what the table itself throws passes through */
    void write(ResultTable table, OutputStream out) throws IOException;
}
