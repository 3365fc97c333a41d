package org.latchkey.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows in an order, to be read from any place on. */
@FunctionalInterface
public interface Sequence<T> {

    /**
     * In the direction in which they are read. There may be none from a place that no row can have.
     *
     * @param place where to begin; {@code null} for the end from which they are read
     */
    List<Row<T>> rows(Cursor place, boolean backwards, int most);

    /**
     * Begins at the beginning where nothing is left where the cursor leads to.
     *
     * @param cursor where to begin; {@code null} for the beginning
     * @param size   most rows to read
     */
    default Slice<T> read(Cursor cursor, int size) {
        if (cursor != null) {
            List<Row<T>> rows = rows(cursor, cursor.backwards(), size + 1);
            if (!rows.isEmpty()) {
                return slice(rows, cursor, size);
            }
        }
        return slice(rows(null, false, size + 1), null, size);
    }

    /** @param read one more than is shown, where there is more */
    private static <T> Slice<T> slice(List<Row<T>> read, Cursor cursor, int size) {
        boolean more = read.size() > size;
        List<Row<T>> rows = new ArrayList<>(more ? read.subList(0, size) : read);
        boolean backwards = cursor != null && cursor.backwards();
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean before = !rows.isEmpty() && (backwards ? more : cursor != null);
        boolean after = backwards || more;
        return new Slice<>(rows.stream().map(Row::content).toList(), before ? rows.get(0).cursor(true) : null,
                after ? rows.get(rows.size() - 1).cursor(false) : null);
    }
}
