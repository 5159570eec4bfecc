package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.referral.consent.domain.Consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.LEAD;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;

class TimerRuleTest {

    private static final TimerSettings SETTINGS = new TimerSettings(hours(4), hours(8), hours(24), hours(24), hours(2));

    private final FollowUp open = Examples.followUp();
    private final FollowUp claimed = open.claimedBy(WORKER, NOW);

    @Test
    void whatNobodyTakesIsToldToThePoolThenTheLeadThenTheCoordinator() {
        assertThat(after(open, hours(4).minusMillis(1))).isSameAs(open);
        assertThat(after(open, hours(4)).escalation()).isEqualTo(Escalation.POOL);
        assertThat(after(open, hours(8)).escalation()).isEqualTo(Escalation.LEAD);
        assertThat(after(open, hours(24)).escalation()).isEqualTo(Escalation.COORDINATOR);
    }

    @Test
    void everyStepIsTakenOnce() {
        FollowUp reminded = after(open, hours(4));

        assertThat(after(reminded, hours(5))).isSameAs(reminded);
        assertThat(SETTINGS.nextActionAt(reminded)).contains(NOW.plus(hours(8)));
    }

    @Test
    void whatWaitsInTriageIsToldToTheLeadAndNeverToThePool() {
        FollowUp triage = Examples.followUp(TriageFinding.MINOR);

        assertThat(after(triage, hours(4))).isSameAs(triage);
        assertThat(after(triage, hours(8)).escalation()).isEqualTo(Escalation.LEAD);
    }

    @Test
    void theLeadIsToldWhenTheFirstAttemptIsDueAndTheCoordinatorOfTheBreach() {
        FollowUp keptBusy = claimed.returned(
                        ITS_WORKER,
                        ReturnReason.WORKLOAD,
                        claimed.circumstances().dueAt())
                .claimedBy(WORKER, claimed.circumstances().dueAt());

        assertThat(at(keptBusy, keptBusy.circumstances().dueAt()).escalation()).isEqualTo(Escalation.LEAD);
        assertThat(at(keptBusy, keptBusy.circumstances().breachAt()).escalation())
                .isEqualTo(Escalation.COORDINATOR);
    }

    @Test
    void whatWasTriedIsNotLate() {
        FollowUp tried = claimed.attempted(
                ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        assertThat(SETTINGS.nextActionAt(tried)).isEmpty();
        assertThat(at(tried, tried.circumstances().breachAt())).isSameAs(tried);
    }

    @Test
    void whatIsClaimedAndNotTriedGoesBackToThePool() {
        FollowUp back = after(claimed, hours(24));

        assertThat(back.state()).isEqualTo(new FollowUpState.Open(StatusReason.NO_ATTEMPT));
        assertThat(back.since()).isEqualTo(NOW.plus(hours(24)));
    }

    @Test
    void aHoldEndsWhenItsTimeIsOverAndItsWorkerHasItAgain() {
        Instant until = NOW.plus(Duration.ofDays(3));
        FollowUp held = claimed.held(ITS_WORKER, HoldReason.IN_HOSPITAL, until, NOW);

        assertThat(SETTINGS.nextActionAt(held)).contains(until);
        assertThat(at(held, until).state()).isEqualTo(new FollowUpState.Claimed(WORKER));
    }

    @Test
    void nobodyIsToldThatAHoldIsLate() {
        Instant until = NOW.plus(Duration.ofDays(30));
        FollowUp held = claimed.held(ITS_WORKER, HoldReason.ASKED_FOR_LATER, until, NOW);

        assertThat(at(held, held.circumstances().breachAt())).isSameAs(held);
    }

    @Test
    void nothingHappensToWhatHasEnded() {
        FollowUp ended = open.cancelled(LEAD, CancelReason.OTHER, NOW);

        assertThat(SETTINGS.nextActionAt(ended)).isEmpty();
        assertThat(after(ended, Duration.ofDays(900))).isSameAs(ended);
    }

    @Test
    void aLadderThatTellsTheLeadBeforeThePoolIsRefused() {
        assertThatThrownBy(() -> new TimerSettings(hours(9), hours(8), hours(24), hours(24), hours(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimerSettings(hours(4), hours(8), hours(24), Duration.ZERO, hours(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private FollowUp after(FollowUp followUp, Duration time) {
        return at(followUp, NOW.plus(time));
    }

    private static FollowUp at(FollowUp followUp, Instant now) {
        return SETTINGS.act(followUp, now);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
