package org.warmhandoff.referral.handoff.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;

/** Where a hand-off stands. Each state offers its legal moves as methods, and no others. */
public sealed interface HandOffState permits HandOffState.UnderWay, HandOffState.Ended {

    HandOffStatus status();

    /** Why it was declined or withdrawn, or the person did not get there. */
    default Optional<Coded> reason() {
        return Optional.empty();
    }

    /** Something is still awaited. */
    sealed interface UnderWay extends HandOffState permits Offered, Accepted {

        default Withdrawn withdrawn(WithdrawReason why) {
            return new Withdrawn(why);
        }
    }

    /** Nothing is awaited any more. */
    sealed interface Ended extends HandOffState permits Declined, Withdrawn, Lapsed, Arrived, NotArrived {}

    /** @param answerBy when it lapses without an answer */
    record Offered(Instant answerBy) implements UnderWay {

        @Override
        public HandOffStatus status() {
            return HandOffStatus.OFFERED;
        }

        Accepted accepted() {
            return new Accepted();
        }

        Declined declined(DeclineReason why) {
            return new Declined(why);
        }

        Lapsed lapsed() {
            return new Lapsed();
        }
    }

    /** The agency expects the person. */
    record Accepted() implements UnderWay {

        @Override
        public HandOffStatus status() {
            return HandOffStatus.ACCEPTED;
        }

        Arrived arrived(Instant at, Confirmation by) {
            return new Arrived(at, by);
        }

        NotArrived notArrived(NotArrivedReason why) {
            return new NotArrived(why);
        }
    }

    /** The agency cannot take it. */
    record Declined(DeclineReason why) implements Ended {

        @Override
        public HandOffStatus status() {
            return HandOffStatus.DECLINED;
        }

        @Override
        public Optional<Coded> reason() {
            return Optional.of(why);
        }
    }

    /** Taken back. */
    record Withdrawn(WithdrawReason why) implements Ended {

        @Override
        public HandOffStatus status() {
            return HandOffStatus.WITHDRAWN;
        }

        @Override
        public Optional<Coded> reason() {
            return Optional.of(why);
        }
    }

    /** Nobody answered in time. */
    record Lapsed() implements Ended {

        @Override
        public HandOffStatus status() {
            return HandOffStatus.LAPSED;
        }
    }

    /** The person got there. */
    record Arrived(Instant at, Confirmation by) implements Ended {

        @Override
        public HandOffStatus status() {
            return HandOffStatus.ARRIVED;
        }
    }

    /** The person did not get there. */
    record NotArrived(NotArrivedReason why) implements Ended {

        @Override
        public HandOffStatus status() {
            return HandOffStatus.NOT_ARRIVED;
        }

        @Override
        public Optional<Coded> reason() {
            return Optional.of(why);
        }
    }

    /** The values that a state is stored as. */
    record Stored(
            HandOffStatus status,
            @Nullable String reason,
            @Nullable Instant answerBy,
            @Nullable Instant arrivedAt,
            @Nullable Confirmation confirmedBy) {

        public HandOffState restored() {
            return switch (status) {
                case OFFERED -> new Offered(Objects.requireNonNull(answerBy));
                case ACCEPTED -> new Accepted();
                case DECLINED -> new Declined(of(DeclineReason.values()));
                case WITHDRAWN -> new Withdrawn(of(WithdrawReason.values()));
                case LAPSED -> new Lapsed();
                case ARRIVED -> new Arrived(Objects.requireNonNull(arrivedAt), Objects.requireNonNull(confirmedBy));
                case NOT_ARRIVED -> new NotArrived(of(NotArrivedReason.values()));
            };
        }

        private <C extends Coded> C of(C[] all) {
            for (C one : all) {
                if (one.code().equals(reason)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("no such reason");
        }
    }
}
