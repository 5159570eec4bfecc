package org.warmhandoff.notification.delivery.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.NoticeTemplate;

/**
 * One notice to one recipient on one channel.
 *
 * @param version rises by one with every change
 * @param subjectId what the notice is about
 * @param attempts made so far, over all times that it was queued
 * @param attemptsBefore of those, the ones before it was last queued
 * @param queuedAt when it was last queued
 * @param cause the event that it answers
 */
public record Delivery(
        UUID id,
        long version,
        UUID recipientId,
        UUID subjectId,
        NoticeTemplate template,
        Channel channel,
        DeliveryState state,
        int attempts,
        int attemptsBefore,
        Instant queuedAt,
        Cause cause,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * The event that a delivery answers.
     *
     * @param time when what it tells happened
     * @param traceParent its W3C trace context, when it had one
     */
    public record Cause(Instant time, @Nullable String traceParent) {}

    /** A delivery that waits for its first attempt. */
    public static Delivery queued(
            UUID id,
            UUID recipientId,
            UUID subjectId,
            NoticeTemplate template,
            Channel channel,
            Cause cause,
            Instant now) {
        return new Delivery(
                id,
                1,
                recipientId,
                subjectId,
                template,
                channel,
                DeliveryState.Queued.first(now),
                0,
                0,
                now,
                cause,
                now,
                now);
    }

    /** The delivery after an attempt, of which it is the newest of so many. */
    public Delivery attempted(DeliveryState next, int attemptsMade, Instant now) {
        return new Delivery(
                id,
                version + 1,
                recipientId,
                subjectId,
                template,
                channel,
                next,
                attemptsMade,
                attemptsBefore,
                queuedAt,
                cause,
                createdAt,
                now);
    }

    /** The delivery back in the queue, on a schedule that begins anew. */
    public Delivery requeued(DeliveryState.Queued next, Instant now) {
        return new Delivery(
                id,
                version + 1,
                recipientId,
                subjectId,
                template,
                channel,
                next,
                attempts,
                attempts,
                now,
                cause,
                createdAt,
                now);
    }

    /** True until somebody asked for it to be sent again. */
    public boolean isFirstRound() {
        return queuedAt.equals(createdAt);
    }
}
