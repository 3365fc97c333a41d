package org.latchkey.change;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/**
 * Writes changes in the order in which they commit: each takes its number from one counter row that stays locked until the
 * transaction ends, so no reader of the feed can see a number before a lower one. The counter is locked last, after the owner.
 */
@Stateless
public class ChangeFeed {

    /** A node that reads nothing for so long starts over with nothing remembered. */
    private static final Duration KEPT = Duration.ofHours(1);

    @PersistenceContext
    EntityManager entityManager;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Epochs epochs;

    @Inject
    Clock clock;

    /** Joins the transaction that makes the change. This node knows it when the transaction has ended, the others when they read it. */
    public void add(ChangeKind kind, long subjectId) {
        // What the transaction has changed so far goes to the database first: nothing may wait for a lock after the counter's.
        entityManager.flush();
        entityManager.createNativeQuery("update change_counter set last_id = last_id + 1").executeUpdate();
        entityManager.createNativeQuery("insert into change (id, kind, subject_id, at) select last_id, ?, ?, ? from change_counter")
                .setParameter(1, kind.name()).setParameter(2, subjectId)
                .setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
        transaction.registerInterposedSynchronization(new KnownAtTheEnd(epochs, kind, subjectId));
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void forgetOld() {
        entityManager.createNativeQuery("delete from change where at < ?")
                .setParameter(1, Timestamp.from(clock.instant().minus(KEPT))).executeUpdate();
    }

    private record KnownAtTheEnd(Epochs epochs, ChangeKind kind, long subjectId) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // others may still read what was before
        }

        /** Whatever the outcome: one that is not known, because the connection broke, may be a change. */
        @Override
        public void afterCompletion(int status) {
            epochs.raise(kind, subjectId);
        }
    }
}
