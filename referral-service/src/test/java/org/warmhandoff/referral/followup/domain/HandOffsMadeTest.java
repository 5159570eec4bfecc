package org.warmhandoff.referral.followup.domain;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** When a follow-up may end as linked. */
class HandOffsMadeTest {

    @Test
    void linkedIsSaidOnceAnArrivalIsConfirmed() {
        assertThat(new HandOffsMade(1, 0).firstBroken(FollowUpOutcome.LINKED)).contains(Refusal.ARRIVAL_NOT_CONFIRMED);
        assertThat(new HandOffsMade(1, 1).firstBroken(FollowUpOutcome.LINKED)).isEmpty();
        assertThat(new HandOffsMade(0, 1).firstBroken(FollowUpOutcome.LINKED)).isEmpty();
    }

    @Test
    void whereNoHandOffIsUnderWayTheWorkersWordCounts() {
        assertThat(new HandOffsMade(0, 0).firstBroken(FollowUpOutcome.LINKED)).isEmpty();
    }

    @Test
    void anyOtherOutcomeWaitsForNoArrival() {
        assertThat(new HandOffsMade(1, 0).firstBroken(FollowUpOutcome.ENGAGED_PLAN_MADE))
                .isEmpty();
    }
}
