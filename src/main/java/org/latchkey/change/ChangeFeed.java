package org.latchkey.change;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.latchkey.signin.SecurityEvent;
import org.latchkey.token.TokenEvent;

/**
 * Writes changes in the order in which they commit: each takes its number from one counter row that stays locked until the
 * transaction ends, so no reader of the feed can see a number before a lower one. The counter is locked last, after the owner.
 */
@Stateless
public class ChangeFeed {

    private static final int AFTER_ALL_OTHERS = Interceptor.Priority.LIBRARY_AFTER;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    public void tokenChanged(@Observes @Priority(AFTER_ALL_OTHERS) TokenEvent event) {
        if (event.tokenId() != null) {
            add(ChangeKind.TOKEN, event.tokenId());
        }
    }

    public void userChanged(@Observes @Priority(AFTER_ALL_OTHERS) SecurityEvent event) {
        if (event.kind() == SecurityEvent.Kind.PASSWORD_CHANGED) {
            add(ChangeKind.USER, event.userId());
        }
    }

    private void add(ChangeKind kind, long subjectId) {
        // What the transaction has changed so far goes to the database first: nothing may wait for a lock after the counter's.
        entityManager.flush();
        entityManager.createNativeQuery("update change_counter set last_id = last_id + 1").executeUpdate();
        entityManager.createNativeQuery("insert into change (id, kind, subject_id, at) select last_id, ?, ?, ? from change_counter")
                .setParameter(1, kind.name()).setParameter(2, subjectId)
                .setParameter(3, java.sql.Timestamp.from(clock.instant())).executeUpdate();
    }
}
