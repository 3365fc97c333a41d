package org.latchkey.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.latchkey.signin.SecurityEvent;
import org.latchkey.token.TokenEvent;
import org.latchkey.web.LogText;

/** One thing that happened. Names are kept as they were then, cut to the column and without what could forge a line. */
@Entity
@Table(name = "audit_entry")
@NamedQuery(name = "AuditEntry.ofOwner", query = "select a from AuditEntry a where a.ownerId = :owner order by a.at desc, a.id desc")
@NamedQuery(name = "AuditEntry.countOfOwner", query = "select count(a) from AuditEntry a where a.ownerId = :owner")
public class AuditEntry {

    private static final int NAME_MAX = 80;
    private static final int DETAIL_MAX = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String actor;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(nullable = false)
    private String address;

    @Column(name = "token_id")
    private Long tokenId;

    @Column(name = "token_name")
    private String tokenName;

    @Column(nullable = false)
    private String detail;

    protected AuditEntry() {
    }

    private AuditEntry(Instant at, String kind, Long ownerId, String address) {
        this.at = at;
        this.kind = kind;
        this.ownerId = ownerId;
        this.address = LogText.plain(address, NAME_MAX / 2);
    }

    /** @param masking takes secrets out of what people typed: they paste them as names */
    static AuditEntry of(TokenEvent event, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, "TOKEN_" + event.kind(), event.ownerId(), event.address());
        entry.tell(event.actor(), event.detail(), masking);
        entry.tokenId = event.tokenId();
        entry.tokenName = LogText.plain(masking.apply(event.tokenName()), NAME_MAX);
        return entry;
    }

    static AuditEntry of(SecurityEvent event, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, event.kind().name(), event.userId(), event.address());
        entry.tell(event.userName(), event.detail(), masking);
        return entry;
    }

    private void tell(String who, String what, UnaryOperator<String> masking) {
        actor = LogText.plain(masking.apply(who), NAME_MAX);
        detail = LogText.plain(masking.apply(what), DETAIL_MAX);
    }

    /** The entry as one line of a log: every value in quotes, so that no value can look like the next field. */
    String line() {
        StringBuilder line = new StringBuilder("audit kind=").append(kind).append(" actor=\"").append(actor)
                .append("\" address=\"").append(address).append('"');
        if (tokenName != null) {
            line.append(" token=").append(tokenId == null ? "none" : tokenId).append(" name=\"").append(tokenName).append('"');
        }
        return line.append(" detail=\"").append(detail).append('"').toString();
    }

    public Instant getAt() {
        return at;
    }

    public String getKind() {
        return kind;
    }

    public String getActor() {
        return actor;
    }

    public String getAddress() {
        return address;
    }

    /** {@code null} where no token is concerned or none came to be. */
    public Long getTokenId() {
        return tokenId;
    }

    public String getTokenName() {
        return tokenName;
    }

    public String getDetail() {
        return detail;
    }
}
