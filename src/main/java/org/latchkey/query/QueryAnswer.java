package org.latchkey.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.latchkey.table.TableFormat;

/** How a saved query answers: in which format, with how many rows at most, and how long its statement may take. */
@Embeddable
public class QueryAnswer {

    public static final long MOST_ROWS = 10_000_000;

    /** The driver gives up on a silent network after this and a little; no statement may be meant to take longer. */
    public static final int LONGEST_SECONDS = 300;

    @Enumerated(EnumType.STRING)
    @Column(name = "default_format", nullable = false)
    private TableFormat format;

    @Column(name = "row_limit", nullable = false)
    private long rows;

    @Column(name = "time_limit_seconds", nullable = false)
    private int seconds;

    protected QueryAnswer() {
    }

    /**
     * @param format  for a call that asks for none
     * @param rows    more than these break the answer off, so that no part of a result passes for the whole
     * @param seconds how long the statement may take
     */
    public QueryAnswer(TableFormat format, long rows, int seconds) {
        this.format = format;
        this.rows = rows;
        this.seconds = seconds;
    }

    /** Of a query that nobody has decided anything about. */
    public static QueryAnswer usual() {
        return new QueryAnswer(TableFormat.JSON, 1_000_000, 30);
    }

    /** @throws IllegalArgumentException where a limit is none, or too large */
    QueryAnswer checked() {
        if (!hasPossibleRows() || !hasPossibleSeconds()) {
            throw new IllegalArgumentException("No query may give " + rows + " rows or take " + seconds + " seconds");
        }
        return new QueryAnswer(format, rows, seconds);
    }

    public boolean hasPossibleRows() {
        return rows >= 1 && rows <= MOST_ROWS;
    }

    public boolean hasPossibleSeconds() {
        return seconds >= 1 && seconds <= LONGEST_SECONDS;
    }

    public TableFormat format() {
        return format;
    }

    public long rows() {
        return rows;
    }

    public int seconds() {
        return seconds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryAnswer that && format == that.format && rows == that.rows && seconds == that.seconds;
    }

    @Override
    public int hashCode() {
        return Objects.hash(format, rows, seconds);
    }
}
