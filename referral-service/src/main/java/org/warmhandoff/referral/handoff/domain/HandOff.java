package org.warmhandoff.referral.handoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.handoff.domain.HandOffState.Accepted;
import org.warmhandoff.referral.handoff.domain.HandOffState.Ended;
import org.warmhandoff.referral.handoff.domain.HandOffState.Offered;
import org.warmhandoff.referral.handoff.domain.HandOffState.UnderWay;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * A warm hand-off: a person is brought to the next helper, and the loop is closed when somebody confirms that they got there. Immutable;
 * every move gives the next version.
 *
 * @param version from 1, one higher with each change
 * @param remindedAt since when it counts as late; null while it does not. Says something of the services, nothing of the person
 * @param exercise true when it belongs to an exercise
 */
public record HandOff(
        UUID id,
        long version,
        UUID followUpId,
        String fromAgency,
        Worker offeredBy,
        Recipient to,
        Asked asked,
        HandOffState state,
        @Nullable Instant remindedAt,
        boolean exercise,
        Instant offeredAt,
        Instant updatedAt) {

    /** How far the clock of a worker's phone may be ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    /** From whom an offer comes. */
    public record Origin(UUID followUpId, boolean exercise, String agency, Worker worker) {}

    /**
     * @param consented whether the person agrees that this agency is told
     * @throws HandOffRefusedException when they do not, or the time is over
     */
    public static HandOff offered(
            UUID id, Origin origin, Recipient to, Asked asked, boolean consented, HandOffTimes times, Instant now) {
        if (!consented) {
            throw new HandOffRefusedException(HandOffRefusal.NO_CONSENT_FOR_AGENCY);
        }
        Instant from = asked.from();
        if (!asked.by().isAfter(now) || (from != null && !asked.by().isAfter(from))) {
            throw new HandOffRefusedException(HandOffRefusal.COMES_BY_IS_OVER);
        }
        return new HandOff(
                id,
                1,
                origin.followUpId(),
                origin.agency(),
                origin.worker(),
                to,
                asked,
                new Offered(times.answerBy(now)),
                null,
                origin.exercise(),
                now,
                now);
    }

    public boolean isUnderWay() {
        return state instanceof UnderWay;
    }

    /** By when something is awaited: the answer, and then the arrival. Of what has ended, by when it was. */
    public Instant dueAt() {
        return state instanceof Offered offered ? offered.answerBy() : asked.by();
    }

    /** @param consented whether the person still agrees */
    public HandOff accepted(Party by, boolean consented, Instant now) {
        by.requireReceives();
        Offered offered = offered();
        if (!consented) {
            throw new HandOffRefusedException(HandOffRefusal.NO_CONSENT_FOR_AGENCY);
        }
        return next(offered.accepted(), now);
    }

    public HandOff declined(Party by, DeclineReason why, Instant now) {
        by.requireReceives();
        return next(offered().declined(why), now);
    }

    /** @param at when the person got there */
    public HandOff arrived(Party by, Instant at, Instant now) {
        by.requireEither();
        Accepted accepted = accepted();
        if (at.isAfter(now.plus(CLOCK_SKEW))) {
            throw new HandOffRefusedException(HandOffRefusal.ARRIVED_IN_THE_FUTURE);
        }
        if (at.isBefore(offeredAt.minus(CLOCK_SKEW))) {
            throw new HandOffRefusedException(HandOffRefusal.ARRIVED_BEFORE_THE_OFFER);
        }
        return next(accepted.arrived(at, by.confirmation()), now);
    }

    public HandOff notArrived(Party by, NotArrivedReason why, Instant now) {
        by.requireEither();
        return next(accepted().notArrived(why), now);
    }

    public HandOff withdrawn(Party by, WithdrawReason why, Instant now) {
        by.requireSends();
        if (!why.isSaidByWorkers()) {
            throw new HandOffRefusedException(HandOffRefusal.NOT_FOR_WORKERS_TO_SAY);
        }
        return next(underWay().withdrawn(why), now);
    }

    /** It is not to be any more, whoever is at it. What has ended stays as it is. */
    public HandOff stopped(WithdrawReason why, Instant now) {
        return state instanceof UnderWay underWay ? next(underWay.withdrawn(why), now) : this;
    }

    /** When something happens if nobody does anything; empty when nothing will. */
    public Optional<Instant> nextActionAt(HandOffTimes times) {
        if (state instanceof Offered offered) {
            Instant late = offeredAt.plus(times.answerReminderAfter());
            return Optional.of(remindedAt == null && late.isBefore(offered.answerBy()) ? late : offered.answerBy());
        }
        return state instanceof Accepted && remindedAt == null
                ? Optional.of(asked.by().plus(times.arrivalReminderAfter()))
                : Optional.empty();
    }

    /** The same after everything that is due by now: an offer that nobody answered lapses, what waits too long is late. */
    public HandOff act(HandOffTimes times, Instant now) {
        if (state instanceof Offered offered && !now.isBefore(offered.answerBy())) {
            return next(offered.lapsed(), now);
        }
        boolean due = nextActionAt(times).filter(at -> !now.isBefore(at)).isPresent();
        return due ? next(state, now, now) : this;
    }

    private UnderWay underWay() {
        if (state instanceof UnderWay underWay) {
            return underWay;
        }
        throw new HandOffRefusedException(HandOffRefusal.HAND_OFF_ENDED);
    }

    private Offered offered() {
        if (underWay() instanceof Offered offered) {
            return offered;
        }
        throw new HandOffRefusedException(HandOffRefusal.NOT_OFFERED);
    }

    private Accepted accepted() {
        if (underWay() instanceof Accepted accepted) {
            return accepted;
        }
        throw new HandOffRefusedException(HandOffRefusal.NOT_ACCEPTED);
    }

    private HandOff next(HandOffState next, Instant now) {
        return next(next, next instanceof Ended ? remindedAt : null, now);
    }

    private HandOff next(HandOffState next, @Nullable Instant reminded, Instant now) {
        return new HandOff(
                id,
                version + 1,
                followUpId,
                fromAgency,
                offeredBy,
                to,
                asked,
                next,
                reminded,
                exercise,
                offeredAt,
                now);
    }
}
