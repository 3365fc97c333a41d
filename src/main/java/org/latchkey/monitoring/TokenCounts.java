package org.latchkey.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.latchkey.token.TokenEvent;

/** Counts what happened to tokens on this node, once it is certain that it has. */
@ApplicationScoped
class TokenCounts {

    @Inject
    MeterRegistry meters;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) TokenEvent event) {
        meters.counter("latchkey.tokens", "event", event.kind().name().toLowerCase(Locale.ROOT)).increment();
    }
}
