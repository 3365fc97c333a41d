package org.latchkey.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.latchkey.token.Verification.Reason;

/** Counts what came of presented secrets. The counters are looked up once, not at each call. */
@Dependent
class VerificationCounts {

    private final Map<Reason, Counter> refused = new EnumMap<>(Reason.class);
    private final Counter accepted;

    @Inject
    VerificationCounts(MeterRegistry meters) {
        accepted = counter(meters, "accepted");
        for (Reason reason : Reason.values()) {
            refused.put(reason, counter(meters, reason.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("latchkey.verifications").description("Presented secrets, by what came of them")
                .tag("result", result).register(meters);
    }

    void accepted() {
        accepted.increment();
    }

    void refused(Reason reason) {
        refused.get(reason).increment();
    }
}
