package org.latchkey.bench.bare;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The one entity. */
@Entity
public class BareThing {

    @Id
    private long id;

    public long getId() {
        return id;
    }
}
