package org.latchkey.chain;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditKeys;

/** Links entries, in one order for all nodes: that in which they are found committed, whatever their ids. */
@Stateless
public class AuditChain {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AuditKeys keys;

    /** @return how many were linked, at most as many as asked for; none as well where another node is at it */
    public int append(int most) {
        // Without the lock at first: most of the time there is nothing to do.
        Optional<ChainHead> head = waiting(1).isEmpty() ? Optional.empty() : locked();
        if (head.isEmpty()) {
            return 0;
        }
        List<AuditEntry> entries = waiting(most);
        if (!entries.isEmpty()) {
            entries.forEach(entry -> entityManager.persist(head.get().append(entry, keys.newest())));
            entityManager.createQuery("delete from AuditPending p where p.entryId in :ids")
                    .setParameter("ids", entries.stream().map(AuditEntry::getId).toList()).executeUpdate();
        }
        return entries.size();
    }

    private List<AuditEntry> waiting(int most) {
        return entityManager.createQuery("select e from AuditPending p, AuditEntry e where e.id = p.entryId order by p.entryId", AuditEntry.class)
                .setMaxResults(most).getResultList();
    }

    /** Empty where another node has it. */
    public Optional<ChainHead> locked() {
        boolean taken = entityManager.createNativeQuery("select id from audit_chain where id = 1 for update skip locked").getResultList().isEmpty();
        return taken ? Optional.empty() : Optional.of(entityManager.find(ChainHead.class, ChainHead.ID));
    }
}
