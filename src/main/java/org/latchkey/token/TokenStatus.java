package org.latchkey.token;

import java.time.Instant;

/** Where a token stands at an instant. Derived, never stored. Lists that are sorted by it have them in this order. */
public enum TokenStatus {

    ACTIVE,
    /** By the policy, for now: it takes a place and a name like an active one, because it may become one again. */
    REFUSED,
    EXPIRED,
    DELETED;

    static TokenStatus of(Instant deletedAt, Instant expiresAt, Instant refusedSince, Instant now) {
        if (deletedAt != null) {
            return DELETED;
        }
        if (!now.isBefore(expiresAt)) {
            return EXPIRED;
        }
        return refusedSince == null ? ACTIVE : REFUSED;
    }
}
