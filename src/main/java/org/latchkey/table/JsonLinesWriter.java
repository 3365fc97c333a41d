package org.latchkey.table;

import jakarta.json.stream.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.latchkey.web.ServerJson;

/** An object a line and nothing around them: each line can be read by itself, and two files put together are one. */
public class JsonLinesWriter implements TableWriter {

    @Override
    public void write(ResultTable table, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (Iterator<Object[]> rows = table.rows(); rows.hasNext();) {
            JsonGenerator json = ServerJson.generator(line);
            JsonRecordsWriter.object(json, table.columns(), rows.next());
            json.close();
            line.write('\n');
            line.writeTo(buffered);
            line.reset();
        }
        buffered.flush();
    }
}
