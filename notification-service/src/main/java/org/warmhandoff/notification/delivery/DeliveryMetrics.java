package org.warmhandoff.notification.delivery;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.notification.delivery.domain.Delivery;

/**
 * Metrics of deliveries.
 *
 * <ul>
 *   <li>{@code delivery_oldest_queued_age_seconds}: the one to alarm on. It rises when a channel is down or workers have
 *       stopped; a single recipient that is down raises it too, for as long as its schedule runs.
 *   <li>{@code notice_attempts_total} by channel and result: {@code sent} + {@code queued} (tried again later) + {@code
 *       failed} (given up) = attempts whose result was recorded.
 *   <li>{@code notice_end_to_end_seconds} by channel: from the change that the notice tells of to its being handed over.
 *       Notices that somebody asked to send again are left out.
 * </ul>
 */
@ApplicationScoped
public class DeliveryMetrics {

    private final Database database;
    private final MeterRegistry registry;

    DeliveryMetrics(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("delivery.oldest.queued.age.seconds", this, DeliveryMetrics::oldestQueuedAge)
                .description("Age of the oldest delivery that waits to be handed over")
                .register(registry);
        for (Channel channel : Channel.values()) {
            endToEnd(channel);
        }
    }

    /** Counts an attempt whose result was recorded. */
    public void attempted(Delivery delivery) {
        registry.counter(
                        "notice.attempts",
                        "channel",
                        delivery.channel().code(),
                        "result",
                        delivery.state().status().code())
                .increment();
    }

    /** Takes the time from the event to the hand-over. */
    public void handedOver(Delivery delivery, Instant at) {
        if (delivery.isFirstRound()) {
            endToEnd(delivery.channel())
                    .record(Duration.between(delivery.cause().time(), at));
        }
    }

    private Timer endToEnd(Channel channel) {
        return Timer.builder("notice.end.to.end")
                .description("From the change that a notice tells of to its being handed over")
                .tag("channel", channel.code())
                .publishPercentileHistogram()
                .register(registry);
    }

    private double oldestQueuedAge() {
        try {
            return database.read(handle -> handle.createQuery(
                            """
                            SELECT coalesce(extract(epoch FROM now() - min(queued_at)), 0) FROM delivery WHERE status = 'queued'
                            """)
                    .mapTo(Double.class)
                    .one());
        } catch (RuntimeException unavailable) {
            return Double.NaN;
        }
    }
}
