package org.latchkey.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.latchkey.audit.AuditForm;
import org.latchkey.audit.AuditKey;

/**
 * Where the chain begins once its oldest links have been removed, because they were as old as entries become. It is signed: who
 * removes links without being Latchkey cannot leave one.
 */
@Entity
@Table(name = "audit_anchor")
public class ChainAnchor {

    @Id
    private Integer id;

    @Column(nullable = false)
    private long number;

    @Column(nullable = false)
    private byte[] hash;

    @Column(name = "removed_at", nullable = false)
    private Instant removedAt;

    @Column(name = "key_number", nullable = false)
    private int keyNumber;

    @Column(nullable = false)
    private byte[] signature;

    protected ChainAnchor() {
    }

    /** @param last link that is removed */
    ChainAnchor(AuditLink last, Instant now, ChainHead head, AuditKey key) {
        id = ChainHead.ID;
        number = last.getNumber();
        hash = last.getHash();
        removedAt = now.truncatedTo(ChronoUnit.MICROS);
        keyNumber = key.number();
        signature = key.mac(form(head));
    }

    boolean isSignedBy(AuditKey key, ChainHead head) {
        return MessageDigest.isEqual(signature, key.mac(form(head)));
    }

    /** With what the first link covered, which is gone as well. */
    private byte[] form(ChainHead head) {
        return new AuditForm().add("anchor").add(number).add(hash).add(removedAt).add(head.origin()).toBytes();
    }

    long getNumber() {
        return number;
    }

    byte[] getHash() {
        return hash;
    }

    Instant getRemovedAt() {
        return removedAt;
    }

    int getKeyNumber() {
        return keyNumber;
    }

    byte[] getSignature() {
        return signature;
    }
}
