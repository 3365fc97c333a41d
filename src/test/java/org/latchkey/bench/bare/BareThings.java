package org.latchkey.bench.bare;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Jakarta Enterprise Beans, on Jakarta Persistence. */
@Stateless
public class BareThings {

    @PersistenceContext
    private EntityManager entities;

    public long count() {
        return entities.createQuery("select count(t) from BareThing t", Long.class).getSingleResult();
    }
}
