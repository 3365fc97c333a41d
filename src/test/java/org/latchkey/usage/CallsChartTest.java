package org.latchkey.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latchkey.usage.UsageStatistics.DayCalls;

class CallsChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);

    private static DayCalls day(int number, long calls) {
        return new DayCalls(FIRST.plusDays(number), calls);
    }

    @Test
    void hasEveryDayOfTheTime() {
        CallsChart chart = CallsChart.of(List.of(day(3, 7), day(1, 5)), FIRST, FIRST.plusDays(3));
        assertEquals(List.of(day(0, 0), day(1, 5), day(2, 0), day(3, 7)), chart.days());
        assertEquals(List.of(day(1, 5), day(3, 7)), chart.daysWithCalls());
        assertEquals(12, chart.total());
        assertEquals(40, chart.width());
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 2", "3, 4", "10, 10", "11, 20", "55, 60", "60, 60", "100, 100", "1234, 2000", "9001, 10000", "1000001, 2000000"})
    void endsItsScaleAtARoundNumber(long most, long top) {
        assertEquals(top, new CallsChart(List.of(day(0, most))).top());
    }

    @Test
    void drawsABarForEachDayWithCallsAndNeverOneTooSmallToBeSeen() {
        CallsChart chart = new CallsChart(List.of(day(0, 1000), day(1, 0), day(2, 1), day(3, 1500)));
        assertEquals("M1 100v-50.0h8v50.0zM21 100v-2.0h8v2.0zM31 100v-75.0h8v75.0z", chart.path());
    }

    @Test
    void isEmptyWithoutCalls() {
        CallsChart chart = CallsChart.of(List.of(), FIRST, FIRST.plusDays(29));
        assertEquals("", chart.path());
        assertEquals(0, chart.total());
        assertEquals(1, chart.half());
    }
}
