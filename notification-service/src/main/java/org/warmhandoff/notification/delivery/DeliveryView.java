package org.warmhandoff.notification.delivery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.DeliveryStatus;
import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.DeliveryState;
import org.warmhandoff.notification.delivery.domain.FailureCode;

/**
 * A delivery as it is read: never its content or address.
 *
 * @param subjectId what the notice is about: a follow-up
 * @param attempts made so far
 * @param nextAttemptAt null unless it is queued
 * @param lastFailure why the newest attempt failed; null when it did not, or none was made
 */
public record DeliveryView(
        UUID deliveryId,
        long version,
        UUID subjectId,
        UUID recipientId,
        NoticeTemplate template,
        Channel channel,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable FailureCode lastFailure) {

    static DeliveryView of(Delivery delivery) {
        DeliveryState state = delivery.state();
        return new DeliveryView(
                delivery.id(),
                delivery.version(),
                delivery.subjectId(),
                delivery.recipientId(),
                delivery.template(),
                delivery.channel(),
                state.status(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.updatedAt(),
                state instanceof DeliveryState.Queued queued ? queued.nextAttemptAt() : null,
                state.lastFailure());
    }
}
