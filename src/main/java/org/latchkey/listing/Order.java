package org.latchkey.listing;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.latchkey.web.Text;

/**
 * What a list is sorted by: a key, which should have an index together with the id, and the id where rows have the same key.
 *
 * @param column     the key in the database; never null there
 * @param key        of a row
 * @param parser     a key from the text of a cursor; empty for a text that is no key
 * @param descending whether the greatest comes first
 */
public record Order<T, K extends Comparable<? super K>>(Function<Root<T>, Expression<K>> column, Function<T, K> key,
        Function<String, Optional<K>> parser, boolean descending) {

    /** By an instant in an attribute of the row. */
    public static <T> Order<T, Instant> byInstant(String attribute, Function<T, Instant> key, boolean descending) {
        return new Order<>(root -> root.get(attribute), key, Order::instant, descending);
    }

    /** By a text in an attribute of the row, as the database sorts texts. */
    public static <T> Order<T, String> byText(String attribute, Function<T, String> key) {
        return byText(root -> root.get(attribute), key);
    }

    /** By a text in an attribute of what the row belongs to. */
    public static <T> Order<T, String> byText(Function<Root<T>, Expression<String>> column, Function<T, String> key) {
        return new Order<>(column, key,
                text -> Optional.of(text).filter(Predicate.not(Text::hasForbiddenCharacter)), false);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
