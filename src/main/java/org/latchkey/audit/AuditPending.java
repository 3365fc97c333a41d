package org.latchkey.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says of an entry, from its own transaction on, that it is to be linked into the chain. */
@Entity
@Table(name = "audit_pending")
public class AuditPending {

    @Id
    @Column(name = "entry_id")
    private Long entryId;

    protected AuditPending() {
    }

    AuditPending(Long entryId) {
        this.entryId = entryId;
    }
}
