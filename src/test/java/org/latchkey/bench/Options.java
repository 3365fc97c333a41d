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

    /** What the README's table is made with. */
    private static final Options THOROUGH = new Options(5, Duration.ofSeconds(15), Duration.ofMinutes(1), 16, Duration.ofMinutes(10),
            1_000_000, List.of());

    /** From the system properties {@code bench.rounds}, {@code bench.seconds} and so on; thorough where they do not say else. */
    static Options given() {
        String only = System.getProperty("bench.only", "");
        return new Options(Integer.getInteger("bench.rounds", THOROUGH.rounds), seconds("bench.seconds", THOROUGH.run),
                seconds("bench.warmup", THOROUGH.warmUp), Integer.getInteger("bench.connections", THOROUGH.connections),
                seconds("bench.soak", THOROUGH.soak), Long.getLong("bench.stored", THOROUGH.stored),
                only.isBlank() ? List.of() : List.of(only.split(",")));
    }

    /** Whether what is measured, however little, may stand in the README. */
    boolean isThorough() {
        return equals(new Options(THOROUGH.rounds, THOROUGH.run, THOROUGH.warmUp, THOROUGH.connections, THOROUGH.soak, THOROUGH.stored, only));
    }

    boolean chosen(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static Duration seconds(String key, Duration otherwise) {
        return Duration.ofSeconds(Long.getLong(key, otherwise.toSeconds()));
    }
}
