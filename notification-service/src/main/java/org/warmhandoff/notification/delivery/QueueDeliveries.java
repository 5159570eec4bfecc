package org.warmhandoff.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.DeliveryRule;
import org.warmhandoff.notification.delivery.domain.WantedNotice;

/**
 * Puts notices into the queue, each once for a recipient, a subject, a template and a channel, however often it is asked. It is
 * the only way to a new delivery, and so the place where {@link DeliveryRule} is asked.
 */
@ApplicationScoped
public class QueueDeliveries {

    private final DeliveryStore deliveries;
    private final EventOutbox outbox;
    private final DueSignal due;

    QueueDeliveries(DeliveryStore deliveries, EventOutbox outbox, DueSignal due) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.due = due;
    }

    /** Queues those that may be delivered and are new, and answers how many were. */
    public int queue(Handle transaction, List<WantedNotice> wanted) {
        Instant now = DatabaseClock.now(transaction);
        List<Delivery> queued = wanted.stream()
                .filter(DeliveryRule::allHoldFor)
                .map(one -> Delivery.queued(
                        Ids.opaque(),
                        one.recipientId(),
                        one.subjectId(),
                        one.template(),
                        one.channel(),
                        one.cause(),
                        now))
                .toList();
        Set<UUID> added = deliveries.add(transaction, queued);
        outbox.append(
                transaction,
                queued.stream()
                        .filter(delivery -> added.contains(delivery.id()))
                        .map(DeliveryEvents::of)
                        .toList());
        queued.stream()
                .map(Delivery::channel)
                .distinct()
                .forEach(channel -> due.raiseAfterCommit(transaction, channel));
        return added.size();
    }
}
