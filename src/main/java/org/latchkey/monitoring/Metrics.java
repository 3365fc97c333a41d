package org.latchkey.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is measured of this node, as Prometheus reads it. Whoever has something to measure takes the {@link MeterRegistry} by injection. */
@ApplicationScoped
public class Metrics {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Produces
    @Singleton
    MeterRegistry registry() {
        return registry;
    }

    /** In the text format of Prometheus, version 0.0.4. */
    String text() {
        return registry.scrape();
    }
}
