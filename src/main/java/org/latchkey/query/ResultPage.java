package org.latchkey.query;

import java.util.List;

/**
 * The beginning of a result, for the eye.
 *
 * @param columns labels
 * @param rows    cells as text; {@code null} cells are empty
 * @param more    whether the result goes on
 */
public record ResultPage(List<String> columns, List<List<String>> rows, boolean more) {
}
