package org.warmhandoff.contracts.notification;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One delivery as published on {@link org.warmhandoff.contracts.Topics#NOTIFICATIONS}: never its content or address. The fields are described in {@code schemas/delivery.v1.schema.json}.
 */
public record DeliverySnapshot(
        UUID deliveryId,
        long version,
        UUID subjectId,
        UUID recipientId,
        NoticeTemplate template,
        Channel channel,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        Instant updatedAt) {

    public DeliverySnapshot {
        Objects.requireNonNull(deliveryId, "deliveryId");
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(recipientId, "recipientId");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }
}
