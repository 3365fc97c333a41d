package org.latchkey.user;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.SortedSet;
import java.util.TreeSet;
import org.latchkey.web.NotThereException;

/**
 * Those who may administrate. One is always left: nobody takes the right from themselves, and who takes it from somebody else must
 * have it at that moment.
 */
@Stateless
public class Administrators {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Users users;

    /**
     * The user, locked together with all administrators until the transaction ends, in the order of their ids: two who take the
     * right from each other wait for one another, and the second is judged by what the first has left. Nothing may have been read
     * of any of them before, or what was read then would be what is judged.
     */
    public User lockWith(long userId) {
        SortedSet<Long> ids = new TreeSet<>(entityManager.createQuery("select u.id from User u join u.roles r where r = :role", Long.class)
                .setParameter("role", Role.ADMINISTRATOR).getResultList());
        ids.add(userId);
        ids.forEach(users::locked);
        return users.locked(userId);
    }

    /**
     * To be asked last in a transaction, when it waits for nothing any more: who was an administrator when the request came may have
     * lost the right while its body or a lock was waited for.
     *
     * @throws NotThereException for who may not administrate now; nothing of the transaction stays
     */
    public void require(Caller caller) {
        if (entityManager.createQuery("""
                select u.id from User u join u.roles r where u.id = :id and r = :role and u.disabledAt is null and u.lockedAt is null""", Long.class)
                .setParameter("id", caller.id()).setParameter("role", Role.ADMINISTRATOR).getResultList().isEmpty()) {
            throw new NotThereException(caller.userName() + " is no administrator any more");
        }
    }

    /** Whether this one may administrate: to be asked when {@link #lockWith} has returned. */
    public boolean isOne(Caller caller) {
        return users.find(caller.id()).filter(user -> user.mayAct() && user.caller().has(Role.ADMINISTRATOR)).isPresent();
    }
}
