package org.latchkey.chain;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditKeys;

/**
 * Links entries, in one order for all nodes: that in which they are found committed, whatever their ids. Only what Latchkey sealed
 * is linked, and only behind an end that Latchkey signed: who has the database cannot let the chain vouch for entries of his own.
 */
@Stateless
public class AuditChain {

    private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AuditKeys keys;

    /** @return how many entries were passed, at most as many as asked for; none as well where another node is at it */
    public int append(int most) {
        // Without the lock at first: most of the time there is nothing to do.
        Optional<ChainHead> head = waiting(1).isEmpty() ? Optional.empty() : locked();
        if (head.isEmpty()) {
            return 0;
        }
        List<AuditEntry> entries = waiting(most);
        if (!entries.isEmpty()) {
            append(entries, head.get());
            if (entries.size() < most) {
                head.get().endUnsealed();
            }
            head.get().sign(keys.newest());
            entityManager.createQuery("delete from AuditPending p where p.entryId in :ids")
                    .setParameter("ids", entries.stream().map(AuditEntry::getId).toList()).executeUpdate();
        }
        return entries.size();
    }

    /** An entry that is refused waits no longer: so it holds up no other, and the check names it as one that was put in. */
    private void append(List<AuditEntry> entries, ChainHead head) {
        for (AuditEntry entry : entries) {
            if (SealFault.of(entry, head.takesUnsealed(entry), keys::find).isPresent()) {
                LOG.severe(() -> "The audit is broken: entry " + entry.getId() + " was not written by Latchkey, and is not linked.");
            } else {
                entityManager.persist(head.append(entry, keys.newest()));
            }
        }
    }

    /** What other nodes sealed with a pepper that this one was never given is left to them. */
    private List<AuditEntry> waiting(int most) {
        return entityManager.createQuery("select e from AuditPending p, AuditEntry e where e.id = p.entryId"
                        + " and (e.seal.keyNumber is null or e.seal.keyNumber in :known) order by p.entryId", AuditEntry.class)
                .setParameter("known", keys.numbers()).setMaxResults(most).getResultList();
    }

    /** Empty where another node has it, and where it is not as Latchkey left it or only other nodes can tell. */
    public Optional<ChainHead> locked() {
        boolean taken = entityManager.createNativeQuery("select id from audit_chain where id = 1 for update skip locked").getResultList().isEmpty();
        return taken ? Optional.empty() : Optional.of(entityManager.find(ChainHead.class, ChainHead.ID)).filter(head -> head.fault(keys::find).isEmpty());
    }
}
