package org.latchkey.query;

import java.util.OptionalLong;

/**
 * The part of a result that is asked for.
 *
 * @param start number of rows to leave out before the first
 * @param count most rows to give; none given means all that the query may give
 */
public record Portion(long start, OptionalLong count) {

    /** All that the query may give. */
    public static final Portion WHOLE = new Portion(0, OptionalLong.empty());
}
