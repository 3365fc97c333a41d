package org.latchkey.query;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RunningQueriesTest {

    private final RunningQueries running = new RunningQueries();

    @Test
    void letsOneCallerHaveFourAndNotFive() {
        for (int i = 0; i < 4; i++) {
            running.enter(1);
        }
        assertThrows(TooManyQueriesException.class, () -> running.enter(1));
        running.enter(2);
        running.leave(1);
        running.enter(1);
        assertThrows(TooManyQueriesException.class, () -> running.enter(1));
    }
}
