package org.latchkey.harness;

/** A saved query in the domain {@code Test} that everybody may run, written past the checks of the code under test. */
public record SavedQueryRow(String name, String statement, String format, long rowLimit, int timeLimitSeconds) {

    public static SavedQueryRow of(String name, String statement) {
        return new SavedQueryRow(name, statement, "JSON", 1_000_000, 30);
    }

    public SavedQueryRow rows(long limit) {
        return new SavedQueryRow(name, statement, format, limit, timeLimitSeconds);
    }

    public SavedQueryRow seconds(int limit) {
        return new SavedQueryRow(name, statement, format, rowLimit, limit);
    }
}
