package org.latchkey.policy;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The policy in force. */
@Stateless
public class Policies {

    @PersistenceContext
    EntityManager entityManager;

    public TokenPolicy current() {
        Object[] row = (Object[]) entityManager.createNativeQuery(
                "select longest_lifetime_days, default_lifetime_days, most_active_tokens from policy").getSingleResult();
        return new TokenPolicy(number(row[0]), number(row[1]), number(row[2]));
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
