package org.warmhandoff.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.notification.delivery.domain.Delivery;

/** Puts notices into the queue, each once for a recipient, a subject, a template and a channel, however often it is asked. */
@ApplicationScoped
public class QueueDeliveries {

    /**
     * A notice that a recipient should get.
     *
     * @param subjectId what it is about
     * @param cause the event that it answers
     */
    public record Wanted(
            UUID recipientId, UUID subjectId, NoticeTemplate template, Channel channel, Delivery.Cause cause) {}

    private final DeliveryStore deliveries;
    private final EventOutbox outbox;
    private final DueSignal due;

    QueueDeliveries(DeliveryStore deliveries, EventOutbox outbox, DueSignal due) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.due = due;
    }

    /** Queues those that are new, and answers how many were. */
    public int queue(Handle transaction, List<Wanted> wanted) {
        Instant now = DatabaseClock.now(transaction);
        List<Delivery> queued = wanted.stream()
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
        wanted.stream().map(Wanted::channel).distinct().forEach(channel -> due.raiseAfterCommit(transaction, channel));
        return added.size();
    }
}
