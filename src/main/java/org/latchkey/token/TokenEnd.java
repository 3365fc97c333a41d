package org.latchkey.token;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a token came to be deleted. */
@Embeddable
public class TokenEnd {

    /** In code points. */
    public static final int REASON_MAX = 500;

    @Enumerated(EnumType.STRING)
    private Deletion deletion;

    @Column(name = "deleted_by")
    private String deletedBy;

    @Column(name = "deletion_reason")
    private String reason;

    protected TokenEnd() {
    }

    TokenEnd(Deletion deletion, String deletedBy, String reason) {
        this.deletion = deletion;
        this.deletedBy = deletedBy;
        this.reason = reason;
    }

    public Deletion getDeletion() {
        return deletion;
    }

    /** User name of who did it, as it was then. */
    public String getDeletedBy() {
        return deletedBy;
    }

    /** What an administrator told the owner; {@code null} where nobody said anything. */
    public String getReason() {
        return reason;
    }
}
