package org.latchkey.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditForm;
import org.latchkey.audit.AuditKey;

/** How far the chain goes. The one row is locked by whoever works at the chain, so that it has one end. */
@Entity
@Table(name = "audit_chain")
public class ChainHead {

    static final int ID = 1;

    @Id
    private Integer id;

    @Column(name = "last_number", nullable = false)
    private long lastNumber;

    @Column(name = "last_hash")
    private byte[] lastHash;

    @Column(name = "unsealed_to", nullable = false, updatable = false)
    private long unsealedTo;

    protected ChainHead() {
    }

    /** Makes the entry the last one of the chain. */
    AuditLink append(AuditEntry entry, AuditKey key) {
        AuditLink link = new AuditLink(lastNumber + 1, lastNumber == 0 ? origin() : lastHash, entry, key);
        lastNumber = link.getNumber();
        lastHash = link.getHash();
        return link;
    }

    /** What stands for the hash before the first link. It covers from where on there are seals, which nobody may move later. */
    byte[] origin() {
        return new AuditForm().add("origin").add(unsealedTo).toBytes();
    }

    long getLastNumber() {
        return lastNumber;
    }

    /** In hexadecimal digits; empty where there is no link. */
    String lastHash() {
        return lastHash == null ? "" : HexFormat.of().formatHex(lastHash);
    }

    /** Id of the last entry from before there were seals. */
    long getUnsealedTo() {
        return unsealedTo;
    }
}
