package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.OutreachConsent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.TRIED_ENOUGH;
import static org.warmhandoff.referral.followup.domain.Examples.UNREACHED;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;

/** When a worker asks again how a person is. */
class CheckInRuleTest {

    private static final FollowUpTimes TIMES = new FollowUpTimes(Duration.ofHours(24), Duration.ofHours(72));

    private final CheckInRule rule = new CheckInRule(List.of(7, 30, 90));
    private final FollowUp claimed = Examples.followUp().claimedBy(WORKER, NOW);

    @Test
    void whoAgreedIsAskedAgainAfterAWeekByTheSameWorker() {
        FollowUp checkIn =
                after(ended(claimed, FollowUpOutcome.LINKED), true, NOW).orElseThrow();

        assertThat(checkIn.subject().checkInDay()).isEqualTo(7);
        assertThat(checkIn.state().status()).isEqualTo(FollowUpStatus.ON_HOLD);
        assertThat(checkIn.state().statusReason()).contains(StatusReason.CHECK_IN);
        assertThat(checkIn.state().assignee()).contains(WORKER);
        assertThat(checkIn.state().holdUntil()).contains(NOW.plus(Duration.ofDays(7)));
        assertThat(checkIn.circumstances().reason()).isEqualTo(FollowUpReason.CHECK_IN);
        assertThat(checkIn.circumstances().consent()).isEqualTo(OutreachConsent.GIVEN);
        assertThat(checkIn.circumstances().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(8)));
        assertThat(checkIn.version()).isEqualTo(1);
    }

    @Test
    void whoDoesNotAgreeIsLeftAlone() {
        assertThat(after(ended(claimed, FollowUpOutcome.LINKED), false, NOW)).isEmpty();
    }

    @Test
    void nothingIsPlannedWhereNoSupportBegan() {
        assertThat(after(ended(claimed, FollowUpOutcome.DECLINED_NOW), true, NOW))
                .isEmpty();
        assertThat(after(ended(claimed, FollowUpOutcome.IN_HOSPITAL), true, NOW))
                .isEmpty();
        assertThat(after(ended(claimed, FollowUpOutcome.UNABLE_TO_CONTACT), true, NOW))
                .isEmpty();
    }

    @Test
    void eachCheckInPlansTheNextUntilTheLast() {
        FollowUp week = begun(after(ended(claimed, FollowUpOutcome.LINKED), true, NOW));
        Instant inAWeek = NOW.plus(Duration.ofDays(7));
        FollowUp month = begun(after(ended(week, FollowUpOutcome.LINKED), true, inAWeek));
        FollowUp quarter = begun(after(ended(month, FollowUpOutcome.LINKED), true, NOW.plus(Duration.ofDays(31))));

        assertThat(month.subject().checkInDay()).isEqualTo(30);
        assertThat(month.circumstances().occurredAt()).isEqualTo(NOW);
        assertThat(quarter.subject().checkInDay()).isEqualTo(90);
        assertThat(after(ended(quarter, FollowUpOutcome.LINKED), true, NOW.plus(Duration.ofDays(90))))
                .isEmpty();
    }

    @Test
    void aCheckInThatReachedNobodyIsNotTheLast() {
        FollowUp week = begun(after(ended(claimed, FollowUpOutcome.LINKED), true, NOW));

        assertThat(after(ended(week, FollowUpOutcome.UNABLE_TO_CONTACT), true, NOW))
                .isPresent();
    }

    @Test
    void aCheckInThatThePersonDeclinesIsTheLast() {
        FollowUp week = begun(after(ended(claimed, FollowUpOutcome.LINKED), true, NOW));

        assertThat(after(ended(week, FollowUpOutcome.DECLINED_NOW), true, NOW)).isEmpty();
        assertThat(after(ended(week, FollowUpOutcome.LINKED), false, NOW)).isEmpty();
    }

    @Test
    void aDayThatIsOverIsPassedOver() {
        FollowUp week = begun(after(ended(claimed, FollowUpOutcome.LINKED), true, NOW));

        assertThat(after(ended(week, FollowUpOutcome.LINKED), true, NOW.plus(Duration.ofDays(40))))
                .map(one -> one.subject().checkInDay())
                .contains(90);
    }

    @Test
    void aLaterOverdoseAsksForMoreThanACheckIn() {
        FollowUp week = after(ended(claimed, FollowUpOutcome.LINKED), true, NOW).orElseThrow();
        FollowUp later = Examples.occurredAt(NOW.plus(Duration.ofDays(2)));

        FollowUp given = week.supersededBy(later, NOW.plus(Duration.ofDays(2)));

        assertThat(given.state().status()).isEqualTo(FollowUpStatus.CANCELLED);
        assertThat(given.state().statusReason()).contains(StatusReason.OPEN_TASK_EXISTS);
        assertThat(claimed.supersededBy(later, NOW)).isSameAs(claimed);
    }

    @Test
    void daysThatDoNotRiseAreNoPlan() {
        assertThatThrownBy(() -> new CheckInRule(List.of(30, 7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CheckInRule(List.of(0))).isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<FollowUp> after(FollowUp ended, boolean agreed, Instant now) {
        return rule.after(ended, agreed, UUID::randomUUID, TIMES, now);
    }

    private static FollowUp begun(Optional<FollowUp> checkIn) {
        return checkIn.orElseThrow().resumed(ITS_WORKER, NOW);
    }

    private static FollowUp ended(FollowUp one, FollowUpOutcome outcome) {
        return one.completed(ITS_WORKER, outcome, TRIED_ENOUGH, UNREACHED, NOW);
    }
}
