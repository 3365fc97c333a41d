package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    public long activeCount(Caller owner) {
        return entityManager.createNamedQuery("AccessToken.countActiveOwnedBy", Long.class)
                .setParameter("owner", owner.id()).setParameter("now", clock.instant()).getSingleResult();
    }

    /** What counts against the limit, and whose names are taken. */
    public List<AccessToken> activeOwnedBy(Caller owner, Instant now) {
        return entityManager.createNamedQuery("AccessToken.activeOwnedBy", AccessToken.class)
                .setParameter("owner", owner.id()).setParameter("now", now).getResultList();
    }

    /** The owner's token, deleted ones included. */
    public Optional<AccessToken> find(Caller owner, long id) {
        return entityManager.createNamedQuery("AccessToken.ofOwner", AccessToken.class)
                .setParameter("id", id).setParameter("owner", owner.id()).getResultStream().findFirst();
    }

    /** Whether a secret that somebody found is one of the owner's, deleted ones included; a stranger's is not told from an unknown one. */
    public Optional<AccessToken> found(Caller owner, String pastedSecret) {
        return format.parse(pastedSecret == null ? "" : pastedSecret.strip())
                .flatMap(this::madeFrom).filter(token -> token.getOwner().getId() == owner.id());
    }

    /** The token that this form has made already. */
    public Optional<AccessToken> withFormKey(Caller owner, String formKey) {
        return entityManager.createNamedQuery("AccessToken.withFormKey", AccessToken.class)
                .setParameter("owner", owner.id()).setParameter("formKey", formKey).getResultStream().findFirst();
    }

    /** The token that the secret belongs to, in whatever state, with its owner. */
    public Optional<AccessToken> madeFrom(TokenSecret secret) {
        return peppers.oldestFirst().stream().map(pepper -> pepper.digest(secret)).flatMap(digest -> withDigest(digest).stream()).findFirst();
    }

    /** The token of this digest, in whatever state, with its owner. One statement needs no transaction around it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<AccessToken> withDigest(TokenDigest digest) {
        return entityManager.createNamedQuery("AccessToken.withDigest", AccessToken.class)
                .setParameter("digest", digest.bytes()).getResultStream().filter(token -> token.isMadeFrom(digest)).findFirst();
    }

    /** The same secret under another pepper. Nothing that anybody remembers of the token becomes wrong by it. */
    public void move(long id, TokenDigest from, TokenDigest to) {
        entityManager.createNamedQuery("AccessToken.move").setParameter("id", id).setParameter("from", from.bytes())
                .setParameter("to", to.bytes()).setParameter("pepper", to.pepperNumber()).executeUpdate();
    }

    /** How many active tokens hang on each pepper that any token was ever digested under, the newest first. */
    public List<PepperUse> activeByPepper() {
        return entityManager.createNamedQuery("AccessToken.activeByPepper", PepperUse.class)
                .setParameter("now", clock.instant()).getResultList();
    }

    public void add(AccessToken token) {
        entityManager.persist(token);
    }
}
