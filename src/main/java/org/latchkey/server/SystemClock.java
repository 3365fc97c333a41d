package org.latchkey.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;

/** The one clock that every rule is judged by, in UTC. */
@ApplicationScoped
public class SystemClock {

    @Inject
    Configuration configuration;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return configuration.demo()
                ? new DemoClock(Clock.systemUTC(), configuration.clockOffset(), configuration.clockOffsetFile())
                : Clock.systemUTC();
    }
}
