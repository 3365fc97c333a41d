package org.latchkey.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One of the states that a saved query has been in: the how manieth, and who saved it when. */
@Embeddable
public class Revision {

    @Column(name = "version", nullable = false)
    private int number = 1;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    protected Revision() {
    }

    private Revision(int number, Instant savedAt, String savedBy) {
        this.number = number;
        this.savedAt = savedAt;
        this.savedBy = savedBy;
    }

    /** Both are {@code null} for a query that comes with the installation. */
    public static Revision first(Instant at, String by) {
        return new Revision(1, at, by);
    }

    /** For another row. */
    public Revision copy() {
        return new Revision(number, savedAt, savedBy);
    }

    /** The state after this one. */
    public Revision next(Instant newAt, String newBy) {
        return new Revision(number + 1, newAt, newBy);
    }

    public int getNumber() {
        return number;
    }

    /** {@code null} for a query that came with the installation. */
    public Instant getSavedAt() {
        return savedAt;
    }

    /** User name of that moment; {@code null} for a query that came with the installation. */
    public String getSavedBy() {
        return savedBy;
    }
}
