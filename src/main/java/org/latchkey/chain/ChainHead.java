package org.latchkey.chain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntFunction;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditForm;
import org.latchkey.audit.AuditKey;
import org.latchkey.chain.ChainFault.What;

/**
 * How far the chain goes. The one row is locked by whoever works at the chain, so that it has one end. It is signed: who moves the
 * end without being Latchkey is found out, and nothing is linked behind such an end.
 */
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

    @Column(name = "unsealed_end")
    private Long unsealedEnd;

    @Column(name = "key_number")
    private Integer keyNumber;

    private byte[] signature;

    protected ChainHead() {
    }

    /** Whether it is as the migration made it. */
    boolean isNew() {
        return keyNumber == null && lastNumber == 0;
    }

    /** Signs for the first time, with what the migration found. */
    void begin(AuditKey key) {
        if (unsealedTo == 0) {
            unsealedEnd = 0L;
        }
        sign(key);
    }

    /** Makes the entry the last one of the chain; {@link #sign} then makes it last. */
    AuditLink append(AuditEntry entry, AuditKey key) {
        AuditLink link = new AuditLink(lastNumber + 1, lastNumber == 0 ? origin() : lastHash, entry, key);
        lastNumber = link.getNumber();
        lastHash = link.getHash();
        return link;
    }

    /** From now on no entry is linked without a seal, whatever its id: all from before there were seals have been. */
    void endUnsealed() {
        if (unsealedEnd == null) {
            unsealedEnd = lastNumber;
        }
    }

    void sign(AuditKey key) {
        keyNumber = key.number();
        signature = key.mac(form());
    }

    /** Why the row is not to be believed; empty where it is. */
    Optional<What> fault(IntFunction<Optional<AuditKey>> keys) {
        if (keyNumber == null) {
            return Optional.of(What.CHANGED);
        }
        return What.unless(keys.apply(keyNumber), key -> MessageDigest.isEqual(signature, key.mac(form())), What.CHANGED);
    }

    private byte[] form() {
        return new AuditForm().add("head").add(lastNumber).add(lastHash).add(unsealedTo).add(unsealedEnd).toBytes();
    }

    /** Whether the entry may be linked without a seal. */
    boolean takesUnsealed(AuditEntry entry) {
        return unsealedEnd == null && entry.getId() <= unsealedTo;
    }

    /** Whether the link may be one of an entry without a seal. */
    boolean hasUnsealed(AuditLink link) {
        return link.getEntryId() <= unsealedTo && (unsealedEnd == null || link.getNumber() <= unsealedEnd);
    }

    /** What stands for the hash before the first link. It covers from where on there are seals, which nobody may move later. */
    byte[] origin() {
        return new AuditForm().add("origin").add(unsealedTo).toBytes();
    }

    long getLastNumber() {
        return lastNumber;
    }

    byte[] getLastHash() {
        return lastHash;
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
