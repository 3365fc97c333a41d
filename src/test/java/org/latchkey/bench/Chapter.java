package org.latchkey.bench;

import java.util.List;

/** One part of the benchmark, which starts what it needs and ends it. */
interface Chapter {

    /** By which {@code -Dbench.only} chooses it. */
    String name();

    default boolean isChosen(Options options) {
        return options.chosen(name());
    }

    List<Figure> measure(Options options);
}
