package org.latchkey.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.latchkey.usage.UsageStatistics.DayCalls;

/**
 * Calls by day as a drawing of bars, 10 units wide for each day and 100 high, which a page stretches to the size it wants. The scale
 * goes from nothing to a round number.
 *
 * @param days without a gap, the first one first
 */
public record CallsChart(List<DayCalls> days) {

    private static final int HEIGHT = 100;
    private static final int STEP = 10;
    private static final int BAR = 8;
    /** So that one call can be told from none beside thousands. */
    private static final double LEAST = 2;

    public CallsChart {
        days = List.copyOf(days);
    }

    /** Every day from the first to the last; those that nothing is known of have no calls. */
    public static CallsChart of(Collection<DayCalls> known, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> calls = known.stream().collect(Collectors.toMap(DayCalls::day, DayCalls::calls));
        return new CallsChart(first.datesUntil(last.plusDays(1)).map(day -> new DayCalls(day, calls.getOrDefault(day, 0L))).toList());
    }

    public long total() {
        return days.stream().mapToLong(DayCalls::calls).sum();
    }

    public List<DayCalls> daysWithCalls() {
        return days.stream().filter(day -> day.calls() > 0).toList();
    }

    /** Where the scale ends: 2, 4, 6, 8 or 10 with as many noughts as it takes. */
    public long top() {
        long most = days.stream().mapToLong(DayCalls::calls).max().orElse(0);
        long unit = 1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        long step = 2 * unit;
        return Math.max(step, (most + step - 1) / step * step);
    }

    public long half() {
        return top() / 2;
    }

    public int width() {
        return days.size() * STEP;
    }

    /** The bars as the data of an SVG path. */
    public String path() {
        return IntStream.range(0, days.size()).filter(index -> days.get(index).calls() > 0)
                .mapToObj(index -> bar(index * STEP + (STEP - BAR) / 2, Math.max(LEAST, HEIGHT * (double) days.get(index).calls() / top())))
                .collect(Collectors.joining());
    }

    private static String bar(int left, double height) {
        double rounded = Math.rint(height * 10) / 10;
        return "M" + left + " " + HEIGHT + "v-" + rounded + "h" + BAR + "v" + rounded + "z";
    }
}
