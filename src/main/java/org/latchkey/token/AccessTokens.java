package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Listing;
import org.latchkey.listing.Slice;
import org.latchkey.user.Caller;

/** All tokens. What is asked for an owner names the owner: an id alone never leads to a token of somebody else. */
@Stateless
public class AccessTokens {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    TokenFormat format;

    @Inject
    Peppers peppers;

    /** Active and expired tokens, newest first. */
    public List<AccessToken> ownedBy(Caller owner) {
        return entityManager.createNamedQuery("AccessToken.ownedBy", AccessToken.class)
                .setParameter("owner", owner.id()).getResultList();
    }

    /**
     * Tokens in whatever state, newest first, part by part: over the years there may be many.
     *
     * @param cursor where to begin; {@code null} for the newest
     */
    public Slice<AccessToken> everOwnedBy(Caller owner, Cursor cursor, int size) {
        return new Listing<>(entityManager, AccessToken.class, AccessToken::getId, null,
                (builder, token) -> List.of(builder.equal(token.get("owner").get("id"), owner.id())))
                .read(TokenOrder.NEWEST.order(), cursor, size);
    }

    public long activeCount(Caller owner) {
        return activeOwnedBy(owner, clock.instant()).size();
    }

    /** What counts against the limit, and whose names are taken: active ones, and those that the policy refuses for now. */
    public List<AccessToken> activeOwnedBy(Caller owner, Instant now) {
        return entityManager.createNamedQuery("AccessToken.activeOwnedBy", AccessToken.class)
                .setParameter("owner", owner.id()).setParameter("now", now).getResultList();
    }

    /** The owner's token, deleted ones included. */
    public Optional<AccessToken> find(Caller owner, long id) {
        return entityManager.createNamedQuery("AccessToken.ofOwner", AccessToken.class)
                .setParameter("id", id).setParameter("owner", owner.id()).getResultStream().findFirst();
    }

    /** The same with the row locked until the transaction ends. */
    public Optional<AccessToken> locked(Caller owner, long id) {
        return entityManager.createNamedQuery("AccessToken.ofOwner", AccessToken.class).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setParameter("id", id).setParameter("owner", owner.id()).getResultStream().findFirst();
    }

    /** Whether a secret that somebody found is one of the owner's, deleted ones included; a stranger's is not told from an unknown one. */
    public Optional<AccessToken> found(Caller owner, String pastedSecret) {
        return found(pastedSecret).filter(token -> token.getOwner().getId() == owner.id());
    }

    /** The token of a secret that somebody found, in whatever state, with its owner. */
    public Optional<AccessToken> found(String pastedSecret) {
        return format.parse(pastedSecret == null ? "" : pastedSecret.strip()).flatMap(this::madeFrom);
    }

    /** The token that this form has made already. */
    public Optional<AccessToken> withFormKey(Caller owner, String formKey) {
        return entityManager.createNamedQuery("AccessToken.withFormKey", AccessToken.class)
                .setParameter("owner", owner.id()).setParameter("formKey", formKey).getResultStream().findFirst();
    }

    private Optional<AccessToken> madeFrom(TokenSecret secret) {
        return peppers.oldestFirst().stream().map(pepper -> pepper.digest(secret)).flatMap(digest -> withDigest(digest).stream()).findFirst();
    }

    private Optional<AccessToken> withDigest(TokenDigest digest) {
        return entityManager.createQuery("select t from AccessToken t join fetch t.owner where t.digest = :digest", AccessToken.class)
                .setParameter("digest", digest.bytes()).getResultStream().filter(token -> token.isMadeFrom(digest)).findFirst();
    }

    /** The same secret under another pepper. Nothing that anybody remembers of the token becomes wrong by it. */
    public void move(long id, TokenDigest from, TokenDigest to) {
        entityManager.createNamedQuery("AccessToken.move").setParameter("id", id).setParameter("from", from.bytes())
                .setParameter("to", to.bytes()).setParameter("pepper", to.pepperNumber()).executeUpdate();
    }

    /** How many active tokens hang on each pepper that any token was ever digested under, the newest first. */
    public List<PepperUse> activeByPepper() {
        return entityManager.createQuery("""
                select new org.latchkey.token.PepperUse(t.pepperNumber, count(t)) from AccessToken t
                where t.deletedAt is null and t.expiresAt > :now group by t.pepperNumber order by t.pepperNumber desc""", PepperUse.class)
                .setParameter("now", clock.instant()).getResultList();
    }

    public void add(AccessToken token) {
        entityManager.persist(token);
    }
}
