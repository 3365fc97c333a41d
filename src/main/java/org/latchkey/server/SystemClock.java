package org.latchkey.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The one clock that every rule is judged by, in UTC. */
@ApplicationScoped
public class SystemClock {

    @Inject
    Configuration configuration;

    @Produces
    @ApplicationScoped
    Clock clock() {
        Duration offset = configuration.demo() ? configuration.clockOffset() : Duration.ZERO;
        return Clock.offset(Clock.systemUTC(), offset);
    }
}
