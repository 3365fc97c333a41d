package org.latchkey.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.latchkey.authoring.QueryEvent;
import org.latchkey.enforcement.PolicyDeed;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Listing;
import org.latchkey.listing.Order;
import org.latchkey.listing.Slice;
import org.latchkey.policy.PolicyEvent;
import org.latchkey.signin.SecurityEvent;
import org.latchkey.token.AccessToken;
import org.latchkey.token.TokenEvent;
import org.latchkey.token.TokenFormat;
import org.latchkey.user.Caller;
import org.latchkey.user.UserEvent;

/** Keeps what happened in the transaction that made it happen, and writes a line to the log once that has committed. */
@Stateless
public class AuditLog {

    private static final Logger LOG = Logger.getLogger("org.latchkey.audit");

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Clock clock;

    @Inject
    TokenFormat format;

    @Inject
    AuditKeys keys;

    public void keep(@Observes TokenEvent event) {
        keep(AuditEntry.of(event, clock.instant(), format::masked));
    }

    public void keep(@Observes SecurityEvent event) {
        keep(AuditEntry.of(event, clock.instant(), format::masked));
    }

    public void keep(@Observes UserEvent event) {
        keep(AuditEntry.of(event, clock.instant(), format::masked));
    }

    public void keep(AuditAccess access) {
        keep(AuditEntry.of(access, clock.instant(), format::masked));
    }

    public void keep(@Observes QueryEvent event) {
        keep(AuditEntry.of(event, clock.instant(), format::masked));
    }

    public void keep(@Observes PolicyEvent event) {
        keep(AuditEntry.of(event, clock.instant(), format::masked));
    }

    /** An entry for each of the tokens, but no line: there may be very many, and the line of the policy's change has their number. */
    public void keep(@Observes PolicyDeed deed) {
        entityManager.createQuery("select t from AccessToken t join fetch t.owner where t.id in :tokens order by t.id", AccessToken.class)
                .setParameter("tokens", deed.tokenIds()).getResultStream()
                .forEach(token -> add(AuditEntry.of(deed, token, clock.instant(), format::masked)));
    }

    /** What concerns this owner, newest first: tokens, sign-ins, passwords. */
    public List<AuditEntry> ofOwner(Caller owner, int first, int max) {
        return entityManager.createNamedQuery("AuditEntry.ofOwner", AuditEntry.class)
                .setParameter("owner", owner.id()).setFirstResult(first).setMaxResults(max).getResultList();
    }

    /**
     * The same, part by part, however much there is.
     *
     * @param cursor where to begin; {@code null} for the newest entry
     */
    public Slice<AuditEntry> ofOwner(Caller owner, Cursor cursor, int size) {
        return new Listing<>(entityManager, AuditEntry.class, AuditEntry::getId, null,
                (builder, entry) -> List.of(builder.equal(entry.get("ownerId"), owner.id())))
                .read(Order.byInstant("at", AuditEntry::getAt, true), cursor, size);
    }

    public long countOfOwner(Caller owner) {
        return entityManager.createNamedQuery("AuditEntry.countOfOwner", Long.class)
                .setParameter("owner", owner.id()).getSingleResult();
    }

    /** What happened to one token, newest first. */
    public List<AuditEntry> ofToken(long tokenId, int max) {
        return entityManager.createNamedQuery("AuditEntry.ofToken", AuditEntry.class)
                .setParameter("token", tokenId).setMaxResults(max).getResultList();
    }

    /** How the token came to be: who made it, from where; empty where the audit does not go back so far. */
    public Optional<AuditEntry> makingOf(long tokenId) {
        return entityManager.createQuery("select a from AuditEntry a where a.tokenId = :token and a.kind in ('TOKEN_GENERATED', 'TOKEN_REGENERATED')"
                        + " order by a.at, a.id", AuditEntry.class)
                .setParameter("token", tokenId).setMaxResults(1).getResultStream().findFirst();
    }

    private void keep(AuditEntry entry) {
        add(entry);
        transaction.registerInterposedSynchronization(new LineAfterCommit(AuditLine.of(entry)));
    }

    private void add(AuditEntry entry) {
        entityManager.persist(entry);
        entry.seal(keys.newest());
        entityManager.persist(new AuditPending(entry.getId()));
    }

    private record LineAfterCommit(String line) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to do before the outcome is known
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                LOG.info(line);
            }
        }
    }
}
