package org.latchkey.table;

/** A column of a result: the label that the statement gives it, and what its cells hold. */
public record Column(String label, ColumnType type) {
}
