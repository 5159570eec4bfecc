package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.kit.database.Database;

/**
 * {@code counts_as_of_age_seconds}: how long ago the counts were brought up to date, whichever replica did it. About a second
 * when all is well; the one to alarm on, because counts that stand still look right.
 */
@ApplicationScoped
public class CountMetrics {

    private final Database database;
    private final CountTickStore ticks;
    private final InstantSource clock;
    private final MeterRegistry registry;

    CountMetrics(Database database, CountTickStore ticks, InstantSource clock, MeterRegistry registry) {
        this.database = database;
        this.ticks = ticks;
        this.clock = clock;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("counts.as.of.age.seconds", this, CountMetrics::ageInSeconds)
                .description("How long ago the counts were brought up to date")
                .register(registry);
    }

    private double ageInSeconds() {
        try {
            return database.read(ticks::lastAsOf)
                    .map(asOf -> Duration.between(asOf, clock.instant()).toMillis() / 1000.0)
                    .orElse(Double.NaN);
        } catch (RuntimeException unavailable) {
            return Double.NaN;
        }
    }
}
