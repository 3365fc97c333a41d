package org.latchkey.bench;

/**
 * One row of the table.
 *
 * @param what     is measured
 * @param target   what it should be; empty where the row only explains another
 * @param measured what it is
 */
record Figure(String what, String target, String measured) {

    Figure(String what, String target, Spread measured) {
        this(what, target, measured.toString());
    }

    Figure(String what, String target, Spread measured, String unit) {
        this(what, target, measured + " " + unit);
    }
}
