package org.latchkey.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalBudgetTest {

    private static final String PLACE = "203.0.113.7";

    private final AtomicLong time = new AtomicLong(5);
    private final RefusalBudget budget = new RefusalBudget(time::get);

    @Test
    void leavesWhoIsSeldomRefusedAlone() {
        refuse(RefusalBudget.FREE - 1);
        assertEquals(1_000, IntStream.range(0, 1_000).filter(i -> budget.mayLookUp(PLACE)).count());
    }

    @Test
    void givesAFewLookUpsToWhoIsRefusedOften() {
        refuse(RefusalBudget.FREE);
        assertEquals(RefusalBudget.LOOK_UPS, IntStream.range(0, 1_000).filter(i -> budget.mayLookUp(PLACE)).count());
    }

    @Test
    void punishesNoOtherPlace() {
        refuse(RefusalBudget.FREE + 1_000);
        assertTrue(budget.mayLookUp("203.0.113.8"));
    }

    @Test
    void beginsAnewAfterTheMinute() {
        refuse(RefusalBudget.FREE);
        time.addAndGet(Duration.ofSeconds(59).toNanos());
        IntStream.range(0, RefusalBudget.LOOK_UPS).forEach(i -> budget.mayLookUp(PLACE));
        assertFalse(budget.mayLookUp(PLACE));
        assertEquals(Duration.ofSeconds(1), budget.untilNext(PLACE));
        time.addAndGet(Duration.ofSeconds(1).toNanos());
        assertTrue(budget.mayLookUp(PLACE));
    }

    @Test
    void isNotKeptBusyByRefusalsThatGoOn() {
        refuse(RefusalBudget.FREE);
        time.addAndGet(Duration.ofSeconds(30).toNanos());
        refuse(RefusalBudget.FREE);
        time.addAndGet(Duration.ofSeconds(30).toNanos());
        assertTrue(budget.mayLookUp(PLACE));
    }

    @Test
    void hasALineInTheLogForTheFirstOnesOnly() {
        assertEquals(RefusalBudget.FREE, IntStream.range(0, 1_000).filter(i -> budget.count(PLACE)).count());
    }

    private void refuse(int times) {
        IntStream.range(0, times).forEach(i -> budget.count(PLACE));
    }
}
