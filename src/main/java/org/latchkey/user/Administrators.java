package org.latchkey.user;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /** Whether this one may administrate: to be asked when {@link #lockWith} has returned. */
    public boolean isOne(Caller caller) {
        return users.find(caller.id()).filter(user -> user.mayAct() && user.caller().has(Role.ADMINISTRATOR)).isPresent();
    }
}
