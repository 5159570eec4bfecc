package org.warmhandoff.notification.delivery;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.DeliveryState;
import org.warmhandoff.notification.recipient.RecipientStore;
import org.warmhandoff.notification.recipient.domain.Recipient;

/**
 * Sends a notice again because somebody asked for it. It keeps its delivery's id, in the mail's {@code Message-ID} and the
 * webhook's {@code webhook-id}, so that a receiver that has it already can tell.
 */
@ApplicationScoped
public class RedeliverDelivery {

    private final DeliveryStore deliveries;
    private final RecipientStore recipients;
    private final EventOutbox outbox;
    private final DueSignal due;

    RedeliverDelivery(DeliveryStore deliveries, RecipientStore recipients, EventOutbox outbox, DueSignal due) {
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.outbox = outbox;
        this.due = due;
    }

    /** @throws ProblemException 409 when it waits for an attempt already, or its recipient is told nothing more */
    Delivery redeliver(Handle transaction, Delivery delivery) {
        boolean reachable = recipients.all(transaction, List.of(delivery.recipientId())).stream()
                .anyMatch(Recipient::isActive);
        if (!reachable) {
            throw ProblemException.conflict("The recipient is not active.");
        }
        Instant now = DatabaseClock.now(transaction);
        Delivery requeued = delivery.requeued(requeued(delivery.state(), now), now);
        deliveries.replace(transaction, requeued);
        outbox.append(transaction, DeliveryEvents.of(requeued));
        due.raiseAfterCommit(transaction, requeued.channel());
        return requeued;
    }

    private static DeliveryState.Queued requeued(DeliveryState state, Instant now) {
        if (state instanceof DeliveryState.Sent sent) {
            return sent.redelivered(now);
        }
        if (state instanceof DeliveryState.Failed failed) {
            return failed.redelivered(now);
        }
        throw ProblemException.conflict("The delivery waits for its next attempt already.");
    }
}
