package org.latchkey.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditForm;
import org.latchkey.audit.AuditKey;
import org.latchkey.audit.AuditSeal;

/**
 * The place of an entry in the chain. Its hash covers the entry and the hash of the link before, and so all that came earlier: what
 * is changed, taken away or put in between shows.
 */
@Entity
@Table(name = "audit_link")
public class AuditLink {

    @Id
    private Long number;

    @Column(name = "entry_id", nullable = false)
    private Long entryId;

    @Column(name = "key_number", nullable = false)
    private int keyNumber;

    @Column(nullable = false)
    private byte[] hash;

    protected AuditLink() {
    }

    AuditLink(long number, byte[] hashBefore, AuditEntry entry, AuditKey key) {
        this.number = number;
        this.entryId = entry.getId();
        this.keyNumber = key.number();
        this.hash = hash(hashBefore, entry, key);
    }

    /** Whether this is what the key makes of this entry after a link with that hash. */
    boolean fits(byte[] hashBefore, AuditEntry entry, AuditKey key) {
        return MessageDigest.isEqual(hash, hash(hashBefore, entry, key));
    }

    private byte[] hash(byte[] hashBefore, AuditEntry entry, AuditKey key) {
        AuditSeal seal = entry.getSeal();
        return key.mac(new AuditForm().add("link").add(number).add(hashBefore).add(AuditForm.of(entry)).add(seal.keyNumber()).add(seal.mac()).toBytes());
    }

    Long getNumber() {
        return number;
    }

    Long getEntryId() {
        return entryId;
    }

    int getKeyNumber() {
        return keyNumber;
    }

    byte[] getHash() {
        return hash;
    }
}
