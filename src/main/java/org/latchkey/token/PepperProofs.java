package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.server.StartRefusedException;

/** Holds the configured peppers against what the database remembers of them. */
@Stateless
public class PepperProofs {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Peppers peppers;

    @Inject
    Clock clock;

    /**
     * Remembers peppers that are new here. The start lock is held, so that two nodes cannot both be first.
     *
     * @throws StartRefusedException where a pepper differs from the one that digested the stored tokens
     */
    public void check(@Observes DatabasePrepared event) {
        for (Pepper pepper : peppers.all()) {
            List<?> known = entityManager.createNativeQuery("select proof from pepper where number = ?")
                    .setParameter(1, pepper.number()).getResultList();
            if (known.isEmpty()) {
                entityManager.createNativeQuery("insert into pepper (number, proof) values (?, ?)")
                        .setParameter(1, pepper.number()).setParameter(2, pepper.proof()).executeUpdate();
            } else if (!MessageDigest.isEqual((byte[]) known.get(0), pepper.proof())) {
                throw new StartRefusedException("Pepper " + pepper.number() + " is not the one that this database was used with; "
                        + "set latchkey.pepper to that one, or give a new key a number of its own.");
            }
        }
        refuseWhereTokensHangOnALostPepper();
    }

    private void refuseWhereTokensHangOnALostPepper() {
        List<Integer> live = peppers.all().stream().map(Pepper::number).toList();
        Number lost = (Number) entityManager.createQuery(
                "select count(t) from AccessToken t where t.deletedAt is null and t.expiresAt > :now and t.pepperNumber not in :live")
                .setParameter("now", clock.instant()).setParameter("live", live).getSingleResult();
        if (lost.longValue() > 0) {
            throw new StartRefusedException(lost + " active tokens were made under a pepper that is not configured; "
                    + "add it to latchkey.pepper, or their owners' scripts would all be refused.");
        }
    }
}
