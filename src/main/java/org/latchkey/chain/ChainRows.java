package org.latchkey.chain;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.latchkey.audit.AuditEntry;

/** The chain as it lies in the database. */
@Stateless
public class ChainRows {

    @PersistenceContext
    EntityManager entityManager;

    /** Empty where somebody took it away. */
    public Optional<ChainHead> head() {
        return Optional.ofNullable(entityManager.find(ChainHead.class, ChainHead.ID));
    }

    /** Empty as long as nothing was removed. */
    public Optional<ChainAnchor> anchor() {
        return Optional.ofNullable(entityManager.find(ChainAnchor.class, ChainHead.ID));
    }

    /** The links behind the one of that number, in their order. */
    public List<LinkedEntry> after(long number, int most) {
        return entityManager.createQuery("select l, e from AuditLink l left join AuditEntry e on e.id = l.entryId"
                        + " where l.number > :number order by l.number", Object[].class)
                .setParameter("number", number).setMaxResults(most).getResultStream()
                .map(row -> new LinkedEntry((AuditLink) row[0], (AuditEntry) row[1])).toList();
    }

    /** A link behind the end of the chain. */
    public Optional<Long> linkBehindTheEnd() {
        return first(entityManager.createNativeQuery("select min(number) from audit_link where number > (select last_number from audit_chain)"));
    }

    /** An entry that waits to be linked and is not there. */
    public Optional<Long> lostWhileWaiting() {
        return first(entityManager.createNativeQuery("select min(entry_id) from audit_pending p"
                + " where not exists (select 1 from audit_entry e where e.id = p.entry_id)"));
    }

    /** An entry that waits for a node which knows the pepper that it was sealed with, if there is any. */
    public Optional<Long> waitingForAnother(Set<Integer> knownKeys) {
        return Optional.ofNullable(entityManager.createQuery("select min(e.id) from AuditPending p, AuditEntry e where e.id = p.entryId"
                + " and e.seal.keyNumber is not null and e.seal.keyNumber not in :known", Long.class).setParameter("known", knownKeys).getSingleResult());
    }

    /** Of the link with that number; empty where there is none. */
    public Optional<byte[]> hashOf(long number) {
        return Optional.ofNullable(entityManager.find(AuditLink.class, number)).map(AuditLink::getHash);
    }

    public long waiting() {
        return ((Number) entityManager.createNativeQuery("select count(*) from audit_pending").getSingleResult()).longValue();
    }

    /** The last of so many entries, in the order of ids. */
    public Optional<Long> lastOfPart(long after, int most) {
        return first(entityManager.createNativeQuery("select max(id) from (select id from audit_entry where id > ? order by id limit ?) part")
                .setParameter(1, after).setParameter(2, most));
    }

    /** An entry within the part that is neither linked nor waits to be. */
    public Optional<Long> strayWithin(long after, long last) {
        return first(entityManager.createNativeQuery("select min(e.id) from audit_entry e where e.id > ? and e.id <= ?"
                        + " and not exists (select 1 from audit_link l where l.entry_id = e.id)"
                        + " and not exists (select 1 from audit_pending p where p.entry_id = e.id)")
                .setParameter(1, after).setParameter(2, last));
    }

    private static Optional<Long> first(Query query) {
        return Optional.ofNullable((Number) query.getSingleResult()).map(Number::longValue);
    }
}
