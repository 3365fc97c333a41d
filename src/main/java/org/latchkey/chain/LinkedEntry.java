package org.latchkey.chain;

import java.time.Instant;
import org.latchkey.audit.AuditEntry;

/**
 * A link and what it links.
 *
 * @param entry {@code null} where it is gone
 */
record LinkedEntry(AuditLink link, AuditEntry entry) {

    boolean isBefore(Instant time) {
        return entry != null && entry.getAt().isBefore(time);
    }
}
