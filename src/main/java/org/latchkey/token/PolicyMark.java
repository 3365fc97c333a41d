package org.latchkey.token;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.latchkey.policy.Breach;

/**
 * What the policy does to a token that it no longer allows. Written for many tokens at once by plain SQL; an entity that was read
 * before must not put back what was there then, so it never writes these columns.
 */
@Embeddable
public class PolicyMark {

    @Column(name = "refused_since", insertable = false, updatable = false)
    private Instant refusedSince;

    @Column(name = "delete_at", insertable = false, updatable = false)
    private Instant deleteAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "policy_reason", insertable = false, updatable = false)
    private Breach reason;

    protected PolicyMark() {
    }

    /** {@code null} for a token that the policy does not refuse. */
    public Instant getRefusedSince() {
        return refusedSince;
    }

    /** When the token is to be deleted, unless the policy or the token's owner sees to it before; {@code null} for never. */
    public Instant getDeleteAt() {
        return deleteAt;
    }

    /** Why; {@code null} for a token that is left alone. */
    public Breach getReason() {
        return reason;
    }
}
