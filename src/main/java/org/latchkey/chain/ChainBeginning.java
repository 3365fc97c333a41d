package org.latchkey.chain;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Logger;
import org.latchkey.audit.AuditKeys;
import org.latchkey.server.DatabasePrepared;

/**
 * Signs where the chain begins, once: at the first start after its tables were made, and never again. Nothing else takes an end
 * without a signature for good, or who has the database could begin anew at any time.
 */
@ApplicationScoped
public class ChainBeginning {

    private static final Logger LOG = Logger.getLogger("org.latchkey.audit");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    AuditKeys keys;

    /** After the keys were loaded. The start lock is held. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) DatabasePrepared event) {
        ChainHead head = entityManager.find(ChainHead.class, ChainHead.ID);
        if (keys.areFirst() && head != null && head.isNew()) {
            head.begin(keys.newest());
            LOG.info(() -> "audit chain begun unsealed=" + head.getUnsealedTo());
        }
    }
}
