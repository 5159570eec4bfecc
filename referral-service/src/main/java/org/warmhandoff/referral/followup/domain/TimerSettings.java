package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a follow-up may wait in this program.
 *
 * @param remindPoolAfter in the pool before its workers are reminded
 * @param tellLeadAfter in the pool or in triage before the team's lead is told
 * @param tellCoordinatorAfter in the pool or in triage before the coordinator is told
 * @param takeBackAfter claimed without an attempt before it goes back to the pool
 */
public record TimerSettings(
        Duration remindPoolAfter,
        Duration tellLeadAfter,
        Duration tellCoordinatorAfter,
        Duration takeBackAfter,
        Duration offerStandsFor) {

    public TimerSettings {
        boolean unusable = Stream.of(
                        remindPoolAfter, tellLeadAfter, tellCoordinatorAfter, takeBackAfter, offerStandsFor)
                .anyMatch(time -> time.isNegative() || time.isZero());
        if (unusable) {
            throw new IllegalArgumentException("every time must be longer than nothing");
        }
        if (tellLeadAfter.compareTo(remindPoolAfter) < 0 || tellCoordinatorAfter.compareTo(tellLeadAfter) < 0) {
            throw new IllegalArgumentException("the pool is reminded first, then the lead told, then the coordinator");
        }
    }

    /** When something happens to the follow-up if nobody does anything; empty when never. */
    public Optional<Instant> nextActionAt(FollowUp followUp) {
        return TimerRule.nextActionAt(followUp, this);
    }

    /** The follow-up after everything that is due by now. */
    public FollowUp act(FollowUp followUp, Instant now) {
        return TimerRule.act(followUp, this, now);
    }
}
