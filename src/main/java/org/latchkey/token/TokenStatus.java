package org.latchkey.token;

import java.time.Instant;

/** Where a token stands at an instant. Derived, never stored. */
public enum TokenStatus {

    ACTIVE, EXPIRED, DELETED;

    static TokenStatus of(Instant deletedAt, Instant expiresAt, Instant now) {
        if (deletedAt != null) {
            return DELETED;
        }
        return now.isBefore(expiresAt) ? ACTIVE : EXPIRED;
    }
}
