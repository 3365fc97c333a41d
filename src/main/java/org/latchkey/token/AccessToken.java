package org.latchkey.token;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.latchkey.user.User;
import org.latchkey.web.Text;

/**
 * A personal access token. Its owner asks for it with a name and a last day; if the policy allows, it is issued and its secret shown once.
 * From then on only the digest is known here. The token is used, sometimes renamed, and ends in one of three ways: it expires, it is deleted
 * by its owner, an administrator or itself, or it is regenerated, which deletes it in favour of a new one with the same name. A policy that
 * changes may refuse it, shorten it or have it deleted. Expired tokens stay in their owner's list until deleted; deleted ones are kept for the
 * audit, so that a secret found later can still be told apart from one that never existed.
 */
@Entity
@Table(name = "access_token")
@NamedQuery(name = "AccessToken.ownedBy", query = """
        select t from AccessToken t where t.owner.id = :owner and t.deletedAt is null order by t.createdAt desc, t.id desc""")
@NamedQuery(name = "AccessToken.activeOwnedBy", query = "select t from AccessToken t where t.owner.id = :owner and t.deletedAt is null and t.expiresAt > :now")
@NamedQuery(name = "AccessToken.ofOwner", query = "select t from AccessToken t where t.id = :id and t.owner.id = :owner")
@NamedQuery(name = "AccessToken.withFormKey", query = "select t from AccessToken t where t.owner.id = :owner and t.formKey = :formKey")
@NamedQuery(name = "AccessToken.move", query = "update AccessToken t set t.digest = :to, t.pepperNumber = :pepper where t.id = :id and t.digest = :from")
public class AccessToken {

    /** In code points, as the next one. */
    public static final int NAME_MAX = 80;
    public static final int DESCRIPTION_MAX = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token_seq")
    @SequenceGenerator(name = "access_token_seq", sequenceName = "access_token_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id", updatable = false)
    private User owner;

    @Column(nullable = false)
    private String name;

    @Column(name = "folded_name", nullable = false)
    private String foldedName;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false)
    private byte[] digest;

    @Column(name = "pepper_number", nullable = false)
    private int pepperNumber;

    @Column(name = "secret_ending", nullable = false, updatable = false)
    private String secretEnding;

    @Column(name = "form_key", nullable = false, updatable = false)
    private String formKey;

    @Column(name = "replaces_id", updatable = false)
    private Long replacesId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "created_from", updatable = false)
    private String createdFrom;                                // null: from before that was kept

    // Shortened by plain SQL where a policy does.
    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    // Written in batches by plain SQL; an entity that was read before must not put an older value back.
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    // Last use, or creation until the first one: written with the last use.
    @Column(name = "idle_since", nullable = false, updatable = false)
    private Instant idleSince;

    @Embedded
    private TokenEnd end = new TokenEnd();

    @Embedded
    private PolicyMark mark = new PolicyMark();

    protected AccessToken() {
    }

    AccessToken(User owner, TokenRequest request, TokenSecret secret, TokenDigest digest, Instant createdAt, Instant expiresAt, String createdFrom) {
        this.owner = owner;
        this.digest = digest.bytes();
        this.pepperNumber = digest.pepperNumber();
        this.secretEnding = secret.ending();
        this.formKey = request.formKey();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.createdFrom = createdFrom;
        this.idleSince = createdAt;
        describe(request.name(), request.description());
    }

    void describe(String newName, String newDescription) {
        name = newName;
        foldedName = Text.folded(newName);
        description = newDescription;
    }

    /** Takes the place of another token of the same owner. */
    void replace(AccessToken other, Instant now) {
        replacesId = other.id;
        other.delete(Deletion.REGENERATED, owner.getUserName(), null, now);
    }

    /** @param reason what the owner is told; may be {@code null} */
    void delete(Deletion how, String by, String reason, Instant now) {
        deletedAt = now;
        end = new TokenEnd(how, by, reason);
    }

    boolean isMadeFrom(TokenDigest other) {
        return pepperNumber == other.pepperNumber() && other.matches(digest);
    }

    public TokenStatus statusAt(Instant now) {
        return TokenStatus.of(deletedAt, expiresAt, getMark().getRefusedSince(), now);
    }

    public Long getId() {
        return id;
    }

    public User getOwner() {
        return owner;
    }

    public String getName() {
        return name;
    }

    /** Equal for names that differ only in letter case. */
    String getFoldedName() {
        return foldedName;
    }

    public String getDescription() {
        return description;
    }

    public String getSecretEnding() {
        return secretEnding;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** Up to a minute behind; {@code null} for a token that was never used. */
    public Instant getLastUsedAt() {
        return lastUsedAt;
    }

    /** Since when nobody has called with it, or since its creation; up to a day behind. */
    public Instant getIdleSince() {
        return idleSince;
    }

    public Instant getDeletedAt() {
        return deletedAt;
    }

    /** How it came to be deleted; empty for a token that is not. */
    public TokenEnd getEnd() {
        return end == null ? new TokenEnd() : end;
    }

    public PolicyMark getMark() {
        return mark == null ? new PolicyMark() : mark;
    }
}
