package org.latchkey.audit;

/**
 * Somebody used the audit, which belongs into it as well.
 *
 * @param kind    how
 * @param actor   user name of who did it
 * @param address from where
 * @param detail  which entries, and how many
 */
public record AuditAccess(Kind kind, String actor, String address, String detail) {

    public enum Kind { AUDIT_READ, AUDIT_EXPORTED, AUDIT_EXPORT_ENDED, AUDIT_REMOVED }
}
