package org.latchkey.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long and how much is measured.
 *
 * @param rounds      how often the sides take turns
 * @param run         how long a side runs in each round
 * @param warmUp      how long each side runs before the first round
 * @param connections of the load generator
 * @param soak        how long the soak lasts
 * @param only        the chapters; all where empty
 */
record Options(int rounds, Duration run, Duration warmUp, int connections, Duration soak, List<String> only) {

    /** From the system properties {@code bench.rounds}, {@code .seconds}, {@code .warmup}, {@code .connections}, {@code .soak}, {@code .only}. */
    static Options given() {
        String only = System.getProperty("bench.only", "");
        return new Options(Integer.getInteger("bench.rounds", 5), seconds("bench.seconds", 15), seconds("bench.warmup", 60),
                Integer.getInteger("bench.connections", 16), seconds("bench.soak", 600), only.isBlank() ? List.of() : List.of(only.split(",")));
    }

    boolean chosen(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static Duration seconds(String key, int otherwise) {
        return Duration.ofSeconds(Integer.getInteger(key, otherwise));
    }
}
