package org.latchkey.table;

import java.util.Iterator;
import java.util.List;

/**
 * A result that can be read once, from the first row to the last.
 *
 * @param columns in the order of the cells
 * @param rows    read as they are asked for; each holds one object of {@link ColumnType#javaType()} or {@code null} per column
 */
public record ResultTable(List<Column> columns, Iterator<Object[]> rows) {
}
