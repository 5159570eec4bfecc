package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.referral.followup.domain.FollowUpState.Claimed;
import org.warmhandoff.referral.followup.domain.FollowUpState.OnHold;
import org.warmhandoff.referral.followup.domain.FollowUpState.Open;
import org.warmhandoff.referral.followup.domain.FollowUpState.Waiting;

/**
 * Something that happens to a follow-up when nobody does anything.
 *
 * @param due when it happens; null when it does not
 * @param act the next version then
 */
record TimerRule(Due due, BiFunction<FollowUp, Instant, FollowUp> act) {

    /** When a rule has something to do. */
    @FunctionalInterface
    interface Due {
        @Nullable
        Instant at(FollowUp followUp, TimerSettings settings);
    }

    static final TimerRule POOL_IS_REMINDED = tell(
            Escalation.POOL,
            (one, settings) -> one.state() instanceof Open ? one.since().plus(settings.remindPoolAfter()) : null);

    static final TimerRule LEAD_IS_TOLD_THAT_NOBODY_HAS_IT = tell(
            Escalation.LEAD,
            (one, settings) -> one.state() instanceof Waiting ? one.since().plus(settings.tellLeadAfter()) : null);

    static final TimerRule COORDINATOR_IS_TOLD_THAT_NOBODY_HAS_IT = tell(
            Escalation.COORDINATOR,
            (one, settings) ->
                    one.state() instanceof Waiting ? one.since().plus(settings.tellCoordinatorAfter()) : null);

    static final TimerRule LEAD_IS_TOLD_THAT_THE_FIRST_ATTEMPT_IS_DUE = tell(
            Escalation.LEAD,
            (one, settings) -> isLeftUndone(one) ? one.circumstances().dueAt() : null);

    /** The breach counts against the service, never against the person. */
    static final TimerRule COORDINATOR_IS_TOLD_OF_THE_BREACH = tell(
            Escalation.COORDINATOR,
            (one, settings) -> isLeftUndone(one) ? one.circumstances().breachAt() : null);

    static final TimerRule UNTRIED_IS_TAKEN_BACK = new TimerRule(
            (one, settings) -> one.state() instanceof Claimed ? one.since().plus(settings.takeBackAfter()) : null,
            FollowUp::takenBack);

    static final TimerRule HOLD_ENDS = new TimerRule(
            (one, settings) -> one.state() instanceof OnHold held ? held.until() : null, FollowUp::holdEnded);

    static final TimerRule OFFER_PASSES = new TimerRule(
            (one, settings) -> one.state()
                    .standingOffer()
                    .map(offer -> offer.at().plus(settings.offerStandsFor()))
                    .orElse(null),
            FollowUp::offerPassed);

    /** In the order in which they act when several are due. */
    static List<TimerRule> all() {
        return List.of(
                HOLD_ENDS,
                UNTRIED_IS_TAKEN_BACK,
                OFFER_PASSES,
                COORDINATOR_IS_TOLD_OF_THE_BREACH,
                COORDINATOR_IS_TOLD_THAT_NOBODY_HAS_IT,
                LEAD_IS_TOLD_THAT_THE_FIRST_ATTEMPT_IS_DUE,
                LEAD_IS_TOLD_THAT_NOBODY_HAS_IT,
                POOL_IS_REMINDED);
    }

    /** When the first of the rules has something to do; empty when none ever will unless somebody moves the follow-up. */
    static Optional<Instant> nextActionAt(FollowUp followUp, TimerSettings settings) {
        return all().stream()
                .flatMap(rule -> Stream.ofNullable(rule.due.at(followUp, settings)))
                .min(Instant::compareTo);
    }

    /** The follow-up after everything that is due by now, once each. */
    static FollowUp act(FollowUp followUp, TimerSettings settings, Instant now) {
        FollowUp next = followUp;
        for (TimerRule rule : all()) {
            Instant due = rule.due.at(next, settings);
            if (due != null && !due.isAfter(now)) {
                next = rule.act.apply(next, now);
            }
        }
        return next;
    }

    private static boolean isLeftUndone(FollowUp followUp) {
        return followUp.awaitsAttempt() && !(followUp.state() instanceof OnHold);
    }

    private static TimerRule tell(Escalation step, Due due) {
        return new TimerRule(
                (one, settings) -> one.escalation().compareTo(step) < 0 ? due.at(one, settings) : null,
                (one, now) -> one.escalatedTo(step, now));
    }
}
