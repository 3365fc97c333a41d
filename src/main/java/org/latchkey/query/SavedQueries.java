package org.latchkey.query;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.latchkey.user.Caller;
import org.latchkey.web.Text;

/** All saved queries; to a caller there are none but those the caller may run. */
@Stateless
public class SavedQueries {

    @PersistenceContext
    EntityManager entityManager;

    /** By domain, then by name. */
    public List<SavedQuery> runnableBy(Caller caller) {
        return entityManager.createNamedQuery("SavedQuery.all", SavedQuery.class).getResultStream()
                .filter(query -> query.mayBeRunBy(caller)).toList();
    }

    /** The query of this name in any letter case; none where there is none or the caller may not run it, which looks the same. */
    public Optional<SavedQuery> find(Caller caller, String domain, String name) {
        return named(domain, name).filter(query -> query.mayBeRunBy(caller));
    }

    /** The query of this name in any letter case, whoever may run it. */
    public Optional<SavedQuery> named(String domain, String name) {
        if (!QueryName.isPossible(domain) || !QueryName.isPossible(name)) {
            return Optional.empty();
        }
        return entityManager.createNamedQuery("SavedQuery.named", SavedQuery.class)
                .setParameter("domain", Text.folded(domain)).setParameter("name", Text.folded(name)).getResultStream().findFirst();
    }

    public Optional<SavedQuery> find(long id) {
        return Optional.ofNullable(entityManager.find(SavedQuery.class, id));
    }

    /** The query with its row locked until the transaction ends, so that nobody else changes it meanwhile. */
    public Optional<SavedQuery> locked(long id) {
        return Optional.ofNullable(entityManager.find(SavedQuery.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(SavedQuery query) {
        entityManager.persist(query);
    }

    public void remove(SavedQuery query) {
        entityManager.remove(query);
    }

    public boolean isEmpty() {
        return entityManager.createNamedQuery("SavedQuery.all", SavedQuery.class).setMaxResults(1).getResultList().isEmpty();
    }
}
