package org.latchkey.table;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;

/** Cells as JSON values: numbers and booleans as such, all else as text. */
final class JsonCells {

    private JsonCells() {
    }

    /** By the generator's own methods: making a {@code JsonValue} looks up the provider each time. */
    static void write(JsonGenerator json, Object cell) {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Integer number) {
            json.write(number);
        } else if (cell instanceof Long number) {
            json.write(number);
        } else if (cell instanceof BigDecimal number) {
            json.write(number);
        } else if (cell instanceof Double number && Double.isFinite(number)) {
            json.write(number);
        } else if (cell instanceof Boolean truth) {
            json.write(truth);
        } else {
            json.write(ColumnType.text(cell));
        }
    }
}
