package org.warmhandoff.kit.outbox;

import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Database;

/**
 * Gauges of the outbox, read from the table at each scrape. {@code outbox_oldest_age_seconds} is the one to alarm on: it
 * rises when the broker is away or the relay has stopped. {@code outbox_parked_rows} above zero needs a person.
 */
@ApplicationScoped
public class OutboxMetrics {

    private final Database database;
    private final MeterRegistry registry;

    OutboxMetrics(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        gauge(
                "outbox.oldest.age.seconds",
                "Age of the oldest row that waits",
                handle -> OutboxRows.oldestAge(handle).toMillis() / 1000.0);
        gauge("outbox.rows", "Rows that wait to be published", OutboxRows::waiting);
        gauge("outbox.parked.rows", "Rows that the broker refused for good", OutboxRows::parked);
    }

    private void gauge(String name, String description, ToDoubleFunction<Handle> query) {
        Gauge.builder(name, database, source -> read(source, query))
                .description(description)
                .register(registry);
    }

    private static double read(Database database, ToDoubleFunction<Handle> query) {
        try {
            return database.read(query::applyAsDouble);
        } catch (RuntimeException unavailable) {
            return Double.NaN;
        }
    }
}
