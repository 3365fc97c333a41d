package org.latchkey.table;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;

/** Cells as JSON values: numbers and booleans as such, all else as text. */
final class JsonCells {

    private JsonCells() {
    }

    static JsonValue value(Object cell) {
        if (cell == null) {
            return JsonValue.NULL;
        } else if (cell instanceof Integer number) {
            return Json.createValue(number);
        } else if (cell instanceof Long number) {
            return Json.createValue(number);
        } else if (cell instanceof BigDecimal number) {
            return Json.createValue(number);
        } else if (cell instanceof Double number && Double.isFinite(number)) {
            return Json.createValue(number);
        } else if (cell instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(ColumnType.text(cell));
    }
}
