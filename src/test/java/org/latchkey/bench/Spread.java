package org.latchkey.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What several rounds gave: the middle one, and how far they lie apart. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    static Spread of(double... values) {
        return of(Arrays.stream(values).boxed().toList());
    }

    /** Round by round one divided by the other, so that what slowed the machine down for a while slows both. */
    static Spread ofRatios(List<Double> values, List<Double> others) {
        return of(IntStream.range(0, values.size()).mapToObj(round -> values.get(round) / others.get(round)).toList());
    }

    /** Such as {@code 0.97 (0.95–0.98)}. */
    @Override
    public String toString() {
        return least == most ? text(median) : text(median) + " (" + text(least) + "–" + text(most) + ")";
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
