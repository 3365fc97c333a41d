package org.latchkey.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sequences one after another, for an order that no column has: the rows of each part have the same place in it, and a filter that
 * finds them. A part is read where those before it do not fill what is asked for. The key of a cursor has the number of the part
 * before the key in it.
 */
public record Parts<T>(List<Sequence<T>> parts) implements Sequence<T> {

    private static final Pattern KEY = Pattern.compile("(\\d{1,3}) (.*)", Pattern.DOTALL);

    @Override
    public List<Row<T>> rows(Cursor place, boolean backwards, int most) {
        if (place == null) {
            return rows(backwards ? parts.size() - 1 : 0, null, backwards, most);
        }
        Matcher key = KEY.matcher(place.key());
        return key.matches() ? rows(Integer.parseInt(key.group(1)), new Cursor(key.group(2), place.id(), backwards), backwards, most) : List.of();
    }

    private List<Row<T>> rows(int first, Cursor inFirst, boolean backwards, int most) {
        List<Row<T>> rows = new ArrayList<>();
        Cursor place = inFirst;
        for (int part = first; part >= 0 && part < parts.size() && rows.size() < most; part += backwards ? -1 : 1) {
            for (Row<T> row : parts.get(part).rows(place, backwards, most - rows.size())) {
                rows.add(new Row<>(row.content(), part + " " + row.key(), row.id()));
            }
            place = null;
        }
        return rows;
    }
}
