package org.latchkey.user;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.latchkey.web.Text;

/** All users. */
@Stateless
public class Users {

    @PersistenceContext
    EntityManager entityManager;

    /** The user who signs in with this name, in any letter case. */
    public Optional<User> named(String userName) {
        return entityManager.createNamedQuery("User.named", User.class)
                .setParameter("name", Text.folded(userName))
                .getResultStream().findFirst();
    }

    public Optional<User> find(long id) {
        return Optional.ofNullable(entityManager.find(User.class, id));
    }

    /** The id of the user who is so many farther on than an id, in the order of ids; empty where there are not so many. */
    public Optional<Long> idAfter(long id, int users) {
        return entityManager.createQuery("select u.id from User u where u.id > :id order by u.id", Long.class)
                .setParameter("id", id).setFirstResult(users - 1).setMaxResults(1).getResultList().stream().findFirst();
    }

    /** The user with the row locked until the transaction ends, so that what is counted for this user stays true. */
    public User locked(long id) {
        return entityManager.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(User user) {
        entityManager.persist(user);
    }

    public boolean isEmpty() {
        return entityManager.createQuery("select count(u) from User u", Long.class).getSingleResult() == 0;
    }
}
