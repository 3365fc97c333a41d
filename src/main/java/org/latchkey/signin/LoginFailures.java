package org.latchkey.signin;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All tries to sign in of the last day that did not succeed. */
@Stateless
public class LoginFailures {

    static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Committed when this returns: tries at the same moment on other threads and nodes count it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long add(LoginSource source, Instant now) {
        LoginFailure failure = new LoginFailure(source, now);
        entityManager.persist(failure);
        return failure.getId();
    }

    /** Oldest first, without the one given. */
    public List<Instant> inARow(LoginSource source, Instant since, long own) {
        return entityManager.createNamedQuery("LoginFailure.inARow", Instant.class)
                .setParameter("name", source.foldedName()).setParameter("place", source.place())
                .setParameter("browser", source.browser()).setParameter("since", since).setParameter("own", own).getResultList();
    }

    /** Newest first, from anywhere, without the one given. */
    public List<Instant> ofName(String foldedName, Instant since, long own, int max) {
        return entityManager.createNamedQuery("LoginFailure.ofName", Instant.class).setParameter("name", foldedName)
                .setParameter("since", since).setParameter("own", own).setMaxResults(max).getResultList();
    }

    public void forget(LoginSource source) {
        entityManager.createNamedQuery("LoginFailure.forget").setParameter("name", source.foldedName())
                .setParameter("place", source.place()).setParameter("browser", source.browser()).executeUpdate();
    }

    public void forget(long id) {
        entityManager.createNamedQuery("LoginFailure.forgetOne").setParameter("id", id).executeUpdate();
    }

    /** From wherever: nobody is held up under this user name any longer. */
    public void forgetAll(String userName) {
        entityManager.createNamedQuery("LoginFailure.forgetName").setParameter("name", LoginSource.foldedName(userName)).executeUpdate();
    }

    /** Of the last day, from wherever. */
    public long count(String userName) {
        return entityManager.createNamedQuery("LoginFailure.countOfName", Long.class)
                .setParameter("name", LoginSource.foldedName(userName)).getSingleResult();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forgetOld() {
        entityManager.createNamedQuery("LoginFailure.forgetBefore").setParameter("before", clock.instant().minus(KEPT)).executeUpdate();
    }
}
