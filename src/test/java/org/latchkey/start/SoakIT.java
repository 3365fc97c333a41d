package org.latchkey.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latchkey.bench.Soak;
import org.latchkey.bench.SoakRecord;
import org.latchkey.harness.ServerSetup;

/** A minute of what the benchmark does for ten, with less load: a node that is restarted must find some time to start. */
class SoakIT {

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final int CALLERS = 4;
    private static final Duration PAUSE = Duration.ofMillis(10);

    @Test
    void twoNodesUnderLoadAcceptNoDeletedTokenAndRefuseNoGoodOne() {
        try (Soak soak = new Soak(ServerSetup.onPostgres().withFirstAdministrator(), "tokens/self", CALLERS, PAUSE)) {
            SoakRecord record = soak.run(TIME, List.of(Soak.Outage.KILLED));
            assertEquals(List.of(), record.faults());
            assertTrue(record.isOfUse(), record::toString);
        }
    }
}
