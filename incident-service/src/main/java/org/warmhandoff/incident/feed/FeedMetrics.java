package org.warmhandoff.incident.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.kit.database.Database;

/** {@code feeds_silent}: how many feeds are silent now. Each replica tells the same number. {@code GET /v1/feeds} names them. */
@ApplicationScoped
public class FeedMetrics {

    private final Database database;
    private final FeedStore feeds;
    private final MeterRegistry registry;

    FeedMetrics(Database database, FeedStore feeds, MeterRegistry registry) {
        this.database = database;
        this.feeds = feeds;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("feeds.silent", this, FeedMetrics::silent)
                .description("Feeds of which nothing came for longer than their rhythm explains")
                .register(registry);
    }

    private double silent() {
        try {
            return database.read(feeds::silent);
        } catch (RuntimeException unavailable) {
            return Double.NaN;
        }
    }
}
