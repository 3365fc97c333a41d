package org.latchkey.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;

/** What proves that Latchkey wrote an entry, and just so. */
@Embeddable
public class AuditSeal {

    @Column(name = "seal_key")
    private Integer keyNumber;

    @Column(name = "seal")
    private byte[] mac;

    protected AuditSeal() {
    }

    /** @param entry with its id */
    public AuditSeal(AuditEntry entry, AuditKey key) {
        keyNumber = key.number();
        mac = key.mac(AuditForm.of(entry));
    }

    /** {@code null} for an entry from before there were seals. */
    public Integer keyNumber() {
        return keyNumber;
    }

    public byte[] mac() {
        return mac;
    }

    public boolean fits(AuditEntry entry, AuditKey key) {
        return MessageDigest.isEqual(mac, key.mac(AuditForm.of(entry)));
    }
}
