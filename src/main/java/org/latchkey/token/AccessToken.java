package org.latchkey.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.List;
import org.latchkey.user.User;
import org.latchkey.web.Text;

/**
 * A personal access token. Its owner asks for it with a name and a last day; if the policy allows, it is issued and its secret
 * shown once. From then on only the digest is known here. The token is used, sometimes renamed, and ends in one of three ways:
 * it expires, it is deleted by its owner, an administrator or itself, or it is regenerated, which deletes it in favour of a new
 * one with the same name. Expired tokens stay in their owner's list until deleted; deleted ones are kept for the audit, so that
 * a secret found later can still be told apart from one that never existed.
 */
@Entity
@Table(name = "access_token")
@NamedQuery(name = "AccessToken.ownedBy", query = """
        select t from AccessToken t where t.owner.id = :owner and t.deletedAt is null order by t.createdAt desc, t.id desc""")
@NamedQuery(name = "AccessToken.activeOwnedBy", query = """
        select t from AccessToken t where t.owner.id = :owner and t.deletedAt is null and t.expiresAt > :now""")
@NamedQuery(name = "AccessToken.countActiveOwnedBy", query = """
        select count(t) from AccessToken t where t.owner.id = :owner and t.deletedAt is null and t.expiresAt > :now""")
@NamedQuery(name = "AccessToken.ofOwner", query = "select t from AccessToken t where t.id = :id and t.owner.id = :owner")
@NamedQuery(name = "AccessToken.withFormKey", query = "select t from AccessToken t where t.owner.id = :owner and t.formKey = :formKey")
@NamedQuery(name = "AccessToken.withDigest", query = "select t from AccessToken t join fetch t.owner o left join fetch o.roles where t.digest = :digest")
@NamedQuery(name = "AccessToken.move", query = """
        update AccessToken t set t.digest = :to, t.pepperNumber = :pepper where t.id = :id and t.digest = :from""")
@NamedQuery(name = "AccessToken.activeByPepper", query = """
        select new org.latchkey.token.PepperUse(t.pepperNumber, count(t)) from AccessToken t
        where t.deletedAt is null and t.expiresAt > :now group by t.pepperNumber order by t.pepperNumber desc""")
public class AccessToken {

    /** In code points. */
    public static final int NAME_MAX = 80;
    /** In code points. */
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

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    // Written in batches by plain SQL; an entity that was read before must not put an older value back.
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Enumerated(EnumType.STRING)
    private Deletion deletion;

    @Column(name = "deleted_by")
    private String deletedBy;

    protected AccessToken() {
    }

    AccessToken(User owner, TokenRequest request, TokenSecret secret, TokenDigest digest, Instant createdAt, Instant expiresAt) {
        this.owner = owner;
        this.digest = digest.bytes();
        this.pepperNumber = digest.pepperNumber();
        this.secretEnding = secret.ending();
        this.formKey = request.formKey();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
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
        other.delete(Deletion.REGENERATED, owner.getUserName(), now);
    }

    void delete(Deletion reason, String by, Instant now) {
        deletedAt = now;
        deletion = reason;
        deletedBy = by;
    }

    boolean isMadeFrom(TokenDigest other) {
        return pepperNumber == other.pepperNumber() && other.matches(digest);
    }

    /** Whether one of the tokens has this name, in any letter case. */
    static boolean isAnyNamed(String name, List<AccessToken> tokens) {
        String folded = Text.folded(name);
        return tokens.stream().anyMatch(token -> token.foldedName.equals(folded));
    }

    public TokenStatus statusAt(Instant now) {
        if (deletedAt != null) {
            return TokenStatus.DELETED;
        }
        return now.isBefore(expiresAt) ? TokenStatus.ACTIVE : TokenStatus.EXPIRED;
    }

    Grant grant() {
        return new Grant(id, owner.caller(), expiresAt);
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

    public Instant getDeletedAt() {
        return deletedAt;
    }

    public Deletion getDeletion() {
        return deletion;
    }

    public String getDeletedBy() {
        return deletedBy;
    }
}
