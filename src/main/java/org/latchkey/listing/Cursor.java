package org.latchkey.listing;

import java.util.Optional;

/**
 * A place between two rows of a list: just after a row, or just before it.
 *
 * @param key       of the row in the order of the list, as text
 * @param id        of the row, which tells it from others with the same key
 * @param backwards whether the rows before the place are meant, not those after it
 */
public record Cursor(String key, long id, boolean backwards) {

    private static final char BEFORE = '<';
    private static final char AFTER = '>';

    /** For an address. */
    public String text() {
        return (backwards ? BEFORE : AFTER) + Long.toString(id) + ' ' + key;
    }

    /** Empty for a text that is no cursor's, which people and programs may put into an address: the list then begins at its beginning. */
    public static Optional<Cursor> parse(String text) {
        int blank = text == null ? -1 : text.indexOf(' ');
        if (blank < 2 || text.charAt(0) != BEFORE && text.charAt(0) != AFTER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(text.substring(blank + 1), Long.parseLong(text, 1, blank, 10), text.charAt(0) == BEFORE));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
