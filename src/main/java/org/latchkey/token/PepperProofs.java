package org.latchkey.token;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.latchkey.server.DatabasePrepared;
import org.latchkey.server.StartRefusedException;

/** Holds the configured peppers against what the database remembers of them. */
@Stateless
public class PepperProofs {

    /** Within which a new pepper must be given to all nodes: a token that has moved to it is unknown to a node without it. */
    private static final Duration SETTLING = Duration.ofHours(1);

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
                entityManager.createNativeQuery("insert into pepper (number, proof, known_since) values (?, ?, ?)")
                        .setParameter(1, pepper.number()).setParameter(2, pepper.proof())
                        .setParameter(3, Timestamp.from(clock.instant())).executeUpdate();
            } else if (!MessageDigest.isEqual((byte[]) known.get(0), pepper.proof())) {
                throw new StartRefusedException(peppers.takeBackIfMade().map(file -> "The pepper file " + file
                                + " is missing; put it back, no token works without it.")
                        .orElse("Pepper " + pepper.number() + " is not the one that this database was used with; "
                                + "set latchkey.pepper to that one, or give a new key a number of its own."));
            }
        }
        refuseWhereTokensHangOnALostPepper();
        peppers.settleAt(newestKnownSince().plus(SETTLING));
    }

    private Instant newestKnownSince() {
        // In the database's own words: drivers and providers differ in the class of a column that is no attribute.
        Number seconds = (Number) entityManager.createNativeQuery("select extract(epoch from known_since) from pepper where number = ?")
                .setParameter(1, peppers.newest().number()).getSingleResult();
        return Instant.ofEpochSecond(seconds.longValue());
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
