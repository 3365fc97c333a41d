package org.latchkey.chain;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.latchkey.audit.AuditAccess;
import org.latchkey.audit.AuditKeys;
import org.latchkey.audit.AuditLog;
import org.latchkey.server.Configuration;
import org.latchkey.server.SchemaConfiguration;

/**
 * Removes what is older than entries become, from the beginning of the chain on and only as far as it is whole, and leaves an
 * anchor there. On PostgreSQL it is a function of the database that removes, and it removes nothing younger, whoever calls it.
 */
@Stateless
public class AuditRetention {

    private static final Logger LOG = Logger.getLogger(AuditRetention.class.getName());

    /** A name that no user can have. */
    private static final String ACTOR = "latchkey:retention";
    private static final int PART = 1_000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AuditChain chain;

    @Inject
    ChainRows rows;

    @Inject
    AuditKeys keys;

    @Inject
    AuditLog log;

    @Inject
    SchemaConfiguration schema;

    @Inject
    Configuration configuration;

    @Inject
    Clock clock;

    /** Once a day: an entry of this deed for each entry that it removes would never come to an end. */
    public boolean isDue() {
        return schema.auditDays() > 0 && rows.after(removed(rows.anchor()), 1).stream().anyMatch(first -> first.isBefore(oldest().minus(Duration.ofDays(1))));
    }

    /** @return whether there may be more to remove */
    public boolean removePart() {
        Optional<ChainHead> head = schema.auditDays() == 0 ? Optional.empty() : chain.locked();
        if (head.isEmpty()) {
            return false;
        }
        Optional<ChainAnchor> before = rows.anchor();
        List<LinkedEntry> old = old(head.get(), before);
        if (!old.isEmpty()) {
            AuditLink last = old.get(old.size() - 1).link();
            remove(new ChainAnchor(last, clock.instant(), head.get(), keys.newest()));
            log.keep(new AuditAccess(AuditAccess.Kind.AUDIT_REMOVED, ACTOR, "", "entries=" + old.size() + " days=" + schema.auditDays()
                    + " last=" + last.getNumber()));
        }
        return old.size() == PART;
    }

    private List<LinkedEntry> old(ChainHead head, Optional<ChainAnchor> anchor) {
        Instant oldest = oldest();
        ChainWalk walk = new ChainWalk(keys::find, head);
        Optional<ChainFault> fault = anchor.flatMap(walk::begin);
        List<LinkedEntry> old = new ArrayList<>();
        for (LinkedEntry next : rows.after(removed(anchor), PART)) {
            fault = fault.or(() -> walk.step(next));
            if (fault.isPresent()) {
                LOG.severe("The audit is broken, and what is broken is not removed: " + fault.get());
                return old;
            }
            if (!next.isBefore(oldest)) {
                return old;
            }
            old.add(next);
        }
        return old;
    }

    private void remove(ChainAnchor anchor) {
        if (configuration.databaseUrl().isPresent()) {
            entityManager.createNativeQuery("select audit_remove(?, ?, cast(? as timestamp with time zone), ?, ?)")
                    .setParameter(1, anchor.getNumber()).setParameter(2, anchor.getHash()).setParameter(3, Timestamp.from(anchor.getRemovedAt()))
                    .setParameter(4, anchor.getKeyNumber()).setParameter(5, anchor.getSignature()).getSingleResult();
            return;
        }
        for (String statement : List.of("delete from audit_entry where id in (select entry_id from audit_link where number <= ?)",
                "delete from audit_link where number <= ?")) {
            entityManager.createNativeQuery(statement).setParameter(1, anchor.getNumber()).executeUpdate();
        }
        entityManager.merge(anchor);
    }

    private static long removed(Optional<ChainAnchor> anchor) {
        return anchor.map(ChainAnchor::getNumber).orElse(0L);
    }

    private Instant oldest() {
        return clock.instant().minus(Duration.ofDays(schema.auditDays()));
    }
}
