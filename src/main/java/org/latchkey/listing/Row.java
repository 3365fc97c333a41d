package org.latchkey.listing;

/**
 * A row of a list, and its place there.
 *
 * @param content what the row is
 * @param key     in the order of the list, as text
 * @param id      which tells it from others with the same key
 */
public record Row<T>(T content, String key, long id) {

    Cursor cursor(boolean backwards) {
        return new Cursor(key, id, backwards);
    }
}
