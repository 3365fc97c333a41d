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
 * @param stored      how many tokens very many are
 * @param only        the chapters; all where empty
 */
record Options(int rounds, Duration run, Duration warmUp, int connections, Duration soak, long stored, List<String> only) {

    /** From the system properties {@code bench.rounds}, {@code bench.seconds} and so on, with what the README's table is made with. */
    static Options given() {
        String only = System.getProperty("bench.only", "");
        return new Options(Integer.getInteger("bench.rounds", 5), seconds("bench.seconds", 15), seconds("bench.warmup", 60),
                Integer.getInteger("bench.connections", 16), seconds("bench.soak", 600), Long.getLong("bench.stored", 1_000_000),
                only.isBlank() ? List.of() : List.of(only.split(",")));
    }

    boolean chosen(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static Duration seconds(String key, int otherwise) {
        return Duration.ofSeconds(Integer.getInteger(key, otherwise));
    }
}
