package org.warmhandoff.notification.delivery.domain;

import java.time.Instant;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.DeliveryStatus;

/**
 * How a delivery stands. Each state offers the steps that lead out of it, and there are no others:
 *
 * <pre>
 * queued ──attempt──▶ queued | sent | failed
 * sent, failed ──redelivered──▶ queued
 * </pre>
 */
public sealed interface DeliveryState {

    DeliveryStatus status();

    /** Why the newest attempt failed; null when it did not, or none was made. */
    @Nullable
    FailureCode lastFailure();

    /**
     * Waits for an attempt.
     *
     * @param nextAttemptAt when it is due
     */
    record Queued(Instant nextAttemptAt, @Nullable FailureCode lastFailure) implements DeliveryState {

        /** Waits for its first attempt, which is due at once. */
        public static Queued first(Instant now) {
            return new Queued(now, null);
        }

        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.QUEUED;
        }

        /**
         * What an attempt makes of it.
         *
         * @param attempts made since it was put into the queue, this one too
         */
        public DeliveryState after(
                AttemptResult result, int attempts, RetrySchedule schedule, Instant now, RandomGenerator random) {
            if (result instanceof AttemptResult.NotHandedOver failure) {
                FailureCode code = failure.code();
                return code.isPermanent()
                        ? new Failed(code)
                        : schedule.pauseAfter(attempts, random)
                                .<DeliveryState>map(pause -> new Queued(now.plus(pause), code))
                                .orElseGet(() -> new Failed(code));
            }
            return new Sent();
        }
    }

    /** Handed over to the channel. */
    record Sent() implements DeliveryState {

        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.SENT;
        }

        @Override
        public @Nullable FailureCode lastFailure() {
            return null;
        }

        /** Back in the queue, because somebody asked for it. */
        public Queued redelivered(Instant now) {
            return Queued.first(now);
        }
    }

    /** Given up. */
    record Failed(FailureCode lastFailure) implements DeliveryState {

        @Override
        public DeliveryStatus status() {
            return DeliveryStatus.FAILED;
        }

        /** Back in the queue, because somebody asked for it. */
        public Queued redelivered(Instant now) {
            return Queued.first(now);
        }
    }
}
