package org.latchkey.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Sides that take turns: each is warmed, then each runs once in every round, forwards and backwards in turn, so that none always
 * comes first.
 */
final class Rounds {

    private final Map<Side, List<Run>> runs = new LinkedHashMap<>();

    private Rounds() {
    }

    static Rounds of(Options options, List<Side> sides) {
        sides.forEach(side -> Progress.tell("warming " + side.name() + ": " + rate(Wrk.run(side, options.warmUp(), options.connections()))));
        return ofWarm(options, sides);
    }

    /** Of sides that need no warming any more. */
    static Rounds ofWarm(Options options, List<Side> sides) {
        Rounds rounds = new Rounds();
        List<Side> order = new ArrayList<>(sides);
        for (int round = 1; round <= options.rounds(); round++) {
            for (Side side : order) {
                rounds.add(side, Wrk.run(side, options.run(), options.connections()), round);
            }
            Collections.reverse(order);
        }
        return rounds;
    }

    private void add(Side side, Run run, int round) {
        Progress.tell("round " + round + ", " + side.name() + ": " + rate(run));
        runs.computeIfAbsent(side, key -> new ArrayList<>()).add(run);
    }

    List<Double> each(Side side, ToDoubleFunction<Run> value) {
        return runs.get(side).stream().map(value::applyAsDouble).toList();
    }

    Spread rates(Side side) {
        return Spread.of(each(side, Run::perSecond));
    }

    /** How many calls a second one side answers for each that the other answers. */
    Spread ratio(Side side, Side other) {
        return ratio(side, other, Run::perSecond);
    }

    Spread ratio(Side side, Side other, ToDoubleFunction<Run> value) {
        return Spread.ofRatios(each(side, value), each(other, value));
    }

    private static String rate(Run run) {
        return String.format(Locale.ROOT, "%,.0f calls/s, p50 %.2f ms, p99 %.2f ms, %d bytes each", run.perSecond(), run.p50(), run.p99(),
                run.bytes() / run.requests());
    }
}
