package org.latchkey.listing;

import java.util.List;

/**
 * The rows of a list that are shown at once.
 *
 * @param rows     in the order of the list
 * @param previous where the part before begins to be read; {@code null} where this is the first one
 * @param next     where the part after begins; {@code null} where this is the last one
 */
public record Slice<T>(List<T> rows, Cursor previous, Cursor next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
