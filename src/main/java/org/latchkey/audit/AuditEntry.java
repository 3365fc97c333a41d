package org.latchkey.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.latchkey.authoring.QueryEvent;
import org.latchkey.enforcement.PolicyDeed;
import org.latchkey.policy.PolicyEvent;
import org.latchkey.signin.SecurityEvent;
import org.latchkey.token.AccessToken;
import org.latchkey.token.TokenEvent;
import org.latchkey.user.UserEvent;
import org.latchkey.web.LogText;

/** One thing that happened. Names are kept as they were then, cut to the column and without what could forge a line. */
@Entity
@Table(name = "audit_entry")
@NamedQuery(name = "AuditEntry.ofOwner", query = "select a from AuditEntry a where a.ownerId = :owner order by a.at desc, a.id desc")
@NamedQuery(name = "AuditEntry.countOfOwner", query = "select count(a) from AuditEntry a where a.ownerId = :owner")
@NamedQuery(name = "AuditEntry.ofToken", query = "select a from AuditEntry a where a.tokenId = :token order by a.at desc, a.id desc")
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

    private String reason;

    @Embedded
    private AuditSeal seal;

    protected AuditEntry() {
    }

    private AuditEntry(Instant at, String kind, Long ownerId, String address) {
        // What the database keeps of it, so that it is the same before and after.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
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
        entry.reason = event.reason() == null ? null : LogText.plain(masking.apply(event.reason()), DETAIL_MAX);
        return entry;
    }

    static AuditEntry of(SecurityEvent event, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, event.kind().name(), event.userId(), event.address());
        entry.tell(event.userName(), event.detail(), masking);
        return entry;
    }

    /** The user is named in the detail: the entry concerns one, and somebody else did it. */
    static AuditEntry of(UserEvent event, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, event.kind().name(), event.userId(), event.address());
        entry.tell(event.actor(), event.detail().isEmpty() ? event.userName() : event.userName() + ": " + event.detail(), masking);
        return entry;
    }

    /** Concerns nobody's tokens, so it is in no owner's list. */
    static AuditEntry of(AuditAccess access, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, access.kind().name(), null, access.address());
        entry.tell(access.actor(), access.detail(), masking);
        return entry;
    }

    /** A user name as it is kept. */
    static String name(String userName) {
        return LogText.plain(userName, NAME_MAX);
    }

    /** Once it has its id, and nothing of it changes any more. */
    void seal(AuditKey key) {
        seal = new AuditSeal(this, key);
    }

    static AuditEntry of(QueryEvent event, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, "QUERY_" + event.kind(), null, event.address());
        entry.tell(event.actor(), event.domain() + "/" + event.name() + ": " + event.detail(), masking);
        return entry;
    }

    /** Concerns everybody, so it is in no owner's list. */
    static AuditEntry of(PolicyEvent event, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, "POLICY_" + event.kind(), null, event.address());
        entry.tell(event.actor(), event.detail(), masking);
        return entry;
    }

    /** What the policy does to one of the tokens that it no longer allows, or allows again. */
    static AuditEntry of(PolicyDeed deed, AccessToken token, Instant at, UnaryOperator<String> masking) {
        AuditEntry entry = new AuditEntry(at, "TOKEN_" + deed.kind(), token.getOwner().getId(), deed.address());
        entry.tell(deed.actor(), deed.detail(token.getExpiresAt()), masking);
        entry.tokenId = token.getId();
        entry.tokenName = LogText.plain(masking.apply(token.getName()), NAME_MAX);
        return entry;
    }

    private void tell(String who, String what, UnaryOperator<String> masking) {
        actor = name(masking.apply(who));
        detail = LogText.plain(masking.apply(what), DETAIL_MAX);
    }

    /** Of the sentence that says what happened; a deletion also says how it came about. */
    public String getMessageKey() {
        return "activity.kind." + kind + ("TOKEN_DELETED".equals(kind) ? "." + detail : "");
    }

    public Long getId() {
        return id;
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

    /** Whom it concerns; {@code null} for nobody that there is. */
    public Long getOwnerId() {
        return ownerId;
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

    /** What the actor told the owner; {@code null} where nothing was said. */
    public String getReason() {
        return reason;
    }

    /** Empty for an entry from before there were seals. */
    public AuditSeal getSeal() {
        return seal == null ? new AuditSeal() : seal;
    }
}
