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
import java.util.logging.Logger;
import org.latchkey.signin.SecurityEvent;
import org.latchkey.token.TokenEvent;
import org.latchkey.token.TokenFormat;
import org.latchkey.user.Caller;

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

    public void keep(@Observes TokenEvent event) {
        keep(AuditEntry.of(event, clock.instant(), format::masked));
    }

    public void keep(@Observes SecurityEvent event) {
        keep(AuditEntry.of(event, clock.instant(), format::masked));
    }

    /** What concerns this owner, newest first: tokens, sign-ins, passwords. */
    public List<AuditEntry> ofOwner(Caller owner, int first, int max) {
        return entityManager.createNamedQuery("AuditEntry.ofOwner", AuditEntry.class)
                .setParameter("owner", owner.id()).setFirstResult(first).setMaxResults(max).getResultList();
    }

    public long countOfOwner(Caller owner) {
        return entityManager.createNamedQuery("AuditEntry.countOfOwner", Long.class)
                .setParameter("owner", owner.id()).getSingleResult();
    }

    private void keep(AuditEntry entry) {
        entityManager.persist(entry);
        transaction.registerInterposedSynchronization(new LineAfterCommit(entry.line()));
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
