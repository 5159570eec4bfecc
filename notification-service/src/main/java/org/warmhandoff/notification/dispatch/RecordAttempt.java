package org.warmhandoff.notification.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.notification.delivery.DatabaseClock;
import org.warmhandoff.notification.delivery.DeliveryEvents;
import org.warmhandoff.notification.delivery.DeliveryMetrics;
import org.warmhandoff.notification.delivery.DeliveryStore;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.DeliveryState;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.delivery.domain.RetrySchedule;
import org.warmhandoff.notification.recipient.ChangeRecipient;

/** Records what came of an attempt, and publishes how the delivery stands now, in one transaction. */
@ApplicationScoped
public class RecordAttempt {

    private static final EventLog LOG = EventLog.of(RecordAttempt.class);

    private final Database database;
    private final DueDeliveries due;
    private final DeliveryStore deliveries;
    private final ChangeRecipient changeRecipient;
    private final EventOutbox outbox;
    private final DeliveryMetrics metrics;

    RecordAttempt(
            Database database,
            DueDeliveries due,
            DeliveryStore deliveries,
            ChangeRecipient changeRecipient,
            EventOutbox outbox,
            DeliveryMetrics metrics) {
        this.database = database;
        this.due = due;
        this.deliveries = deliveries;
        this.changeRecipient = changeRecipient;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /**
     * Records the result, unless another worker has begun a newer attempt meanwhile: then that one's result counts.
     *
     * @param attemptedAt when the result was there
     */
    void record(Claim claim, AttemptResult result, Instant attemptedAt) {
        Optional<Delivery> recorded = database.inTransaction(transaction -> {
            // In the order in which a claim takes locks: first the slot, then the delivery.
            due.freeSlot(transaction, claim);
            return deliveries
                    .lockAttempt(transaction, claim.deliveryId(), claim.begun())
                    .map(delivery -> write(transaction, delivery, claim, result));
        });
        recorded.ifPresentOrElse(
                delivery -> tell(delivery, attemptedAt),
                () -> LOG.warn("delivery.overtaken", LogField.id("delivery", claim.deliveryId())));
    }

    private Delivery write(Handle transaction, Delivery delivery, Claim claim, AttemptResult result) {
        Instant now = DatabaseClock.now(transaction);
        DeliveryState next = ((DeliveryState.Queued) delivery.state())
                .after(
                        result,
                        claim.begun() - delivery.attemptsBefore(),
                        RetrySchedule.of(delivery.channel()),
                        now,
                        ThreadLocalRandom.current());
        Delivery attempted = delivery.attempted(next, claim.begun(), now);
        deliveries.replace(transaction, attempted);
        outbox.append(transaction, DeliveryEvents.of(attempted));
        if (result instanceof AttemptResult.NotHandedOver failure
                && failure.code().endsRecipient()) {
            changeRecipient.gone(transaction, delivery.recipientId());
        }
        return attempted;
    }

    private void tell(Delivery delivery, Instant attemptedAt) {
        metrics.attempted(delivery);
        FailureCode failure = delivery.state().lastFailure();
        if (failure == null) {
            metrics.handedOver(delivery, attemptedAt);
            return;
        }
        LOG.warn(
                "delivery.attempt-failed",
                LogField.id("delivery", delivery.id()),
                LogField.id("recipient", delivery.recipientId()),
                LogField.code("channel", delivery.channel().code()),
                LogField.code("failure", failure.code()),
                LogField.code("status", delivery.state().status().code()),
                LogField.count("attempts", delivery.attempts()),
                LogField.millis("age", Duration.between(delivery.queuedAt(), delivery.updatedAt())));
    }
}
