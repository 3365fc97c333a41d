package org.latchkey.authoring;

import java.time.Instant;

/**
 * A former state of a saved query, in a list of them.
 *
 * @param number counted from 1
 * @param at     when it was saved; {@code null} for a query that came with the installation
 * @param by     user name of who saved it; {@code null} as well
 */
public record VersionLine(int number, Instant at, String by) {

    static VersionLine of(Object[] columns) {
        return new VersionLine((Integer) columns[0], (Instant) columns[1], (String) columns[2]);
    }
}
