package org.latchkey.harness;

import java.time.Instant;

/** What the audit kept, as it lies in the database. */
public record AuditRow(Instant at, String kind, String actor, String address, Long tokenId, String tokenName, String detail) {
}
