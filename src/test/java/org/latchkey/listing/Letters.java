package org.latchkey.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A sequence of letters as it is read from a database, whose ids are those of ASCII. */
record Letters(String letters) implements Sequence<Character> {

    @Override
    public List<Row<Character>> rows(Cursor place, boolean backwards, int most) {
        List<Row<Character>> rows = new ArrayList<>(letters.chars().mapToObj(id -> new Row<>((char) id, Character.toString(id), id)).toList());
        if (backwards) {
            Collections.reverse(rows);
        }
        return rows.stream().filter(row -> place == null || (backwards ? row.id() < place.id() : row.id() > place.id())).limit(most).toList();
    }

    /** All that are read from the beginning to the end, so many at a time; a blank between them. */
    static String forwards(Sequence<Character> sequence, int size) {
        Slice<Character> slice = sequence.read(null, size);
        StringBuilder read = new StringBuilder(text(slice));
        while (slice.next() != null) {
            slice = sequence.read(Cursor.parse(slice.next().text()).orElseThrow(), size);
            read.append(' ').append(text(slice));
        }
        return read.toString();
    }

    /** The same from behind the end to the beginning, each slice in the order of the list. */
    static String backwards(Sequence<Character> sequence, Cursor end, int size) {
        Slice<Character> slice = sequence.read(end, size);
        StringBuilder read = new StringBuilder(text(slice));
        while (slice.previous() != null) {
            slice = sequence.read(Cursor.parse(slice.previous().text()).orElseThrow(), size);
            read.append(' ').append(text(slice));
        }
        return read.toString();
    }

    static String text(Slice<Character> slice) {
        return String.join("", slice.rows().stream().map(String::valueOf).toList());
    }
}
