package org.latchkey.table;

import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.Iterator;
import org.latchkey.web.ServerJson;

/** {@code {"schema":[{"columnName","type"}],"data":[[…]]}}. */
class JsonTableWriter implements TableWriter {

    @Override
    public void write(ResultTable table, OutputStream out) {
        // Not closed where a row fails: that would end a broken document as if it were whole.
        JsonGenerator json = ServerJson.generator(out);
        json.writeStartObject().writeStartArray("schema");
        for (Column column : table.columns()) {
            json.writeStartObject().write("columnName", column.label()).write("type", column.type().wireName()).writeEnd();
        }
        json.writeEnd().writeStartArray("data");
        for (Iterator<Object[]> rows = table.rows(); rows.hasNext();) {
            json.writeStartArray();
            for (Object cell : rows.next()) {
                JsonCells.write(json, cell);
            }
            json.writeEnd();
        }
        json.writeEnd().writeEnd().close();
    }
}
