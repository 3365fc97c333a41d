package org.latchkey.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 with a header row; other delimiters are quoted by the same rules. */
class DelimitedTableWriter implements TableWriter {

    private final CSVFormat format;

    DelimitedTableWriter(char delimiter) {
        format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    @Override
    public void write(ResultTable table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CSVPrinter printer = new CSVPrinter(writer, format);
        List<Column> columns = table.columns();
        for (Column column : columns) {
            printer.print(Formula.defused(column.label()));
        }
        printer.println();
        for (Iterator<Object[]> rows = table.rows(); rows.hasNext();) {
            Object[] row = rows.next();
            for (int i = 0; i < row.length; i++) {
                printer.print(cell(columns.get(i), row[i]));
            }
            printer.println();
        }
        printer.flush();
    }

    private static String cell(Column column, Object cell) {
        if (cell == null) {
            return null;
        }
        String text = ColumnType.text(cell);
        return column.type().isNumber() ? text : Formula.defused(text);
    }
}
