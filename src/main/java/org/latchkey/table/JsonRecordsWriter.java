package org.latchkey.table;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.latchkey.web.ServerJson;

/** An array with an object per row, or, where asked for, the one object of a single row without its array. */
class JsonRecordsWriter implements TableWriter {

    private final boolean singleIsWrapped;

    JsonRecordsWriter(boolean singleIsWrapped) {
        this.singleIsWrapped = singleIsWrapped;
    }

    @Override
    public void write(ResultTable table, OutputStream out) {
        // Not closed where a row fails: that would end a broken document as if it were whole.
        JsonGenerator json = ServerJson.generator(out);
        Iterator<Object[]> rows = table.rows();
        Object[] first = rows.hasNext() ? rows.next() : null;
        if (first != null && !rows.hasNext() && !singleIsWrapped) {
            object(json, table.columns(), first);
        } else {
            json.writeStartArray();
            for (Object[] row = first; row != null; row = rows.hasNext() ? rows.next() : null) {
                object(json, table.columns(), row);
            }
            json.writeEnd();
        }
        json.close();
    }

    static void object(JsonGenerator json, List<Column> columns, Object[] row) {
        json.writeStartObject();
        for (int i = 0; i < row.length; i++) {
            json.writeKey(columns.get(i).label());
            JsonCells.write(json, row[i]);
        }
        json.writeEnd();
    }
}
