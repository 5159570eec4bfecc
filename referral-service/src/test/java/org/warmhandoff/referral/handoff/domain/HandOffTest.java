package org.warmhandoff.referral.handoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmhandoff.referral.handoff.domain.HandOffExamples.CLINIC;
import static org.warmhandoff.referral.handoff.domain.HandOffExamples.NOW;
import static org.warmhandoff.referral.handoff.domain.HandOffExamples.OTHER_SENDER;
import static org.warmhandoff.referral.handoff.domain.HandOffExamples.SENDER;
import static org.warmhandoff.referral.handoff.domain.HandOffExamples.TIMES;

/** How a warm hand-off goes. */
class HandOffTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final HandOff offered = HandOffExamples.offered();
    private final HandOff accepted = HandOffExamples.accepted();

    @Test
    void nobodyIsToldOfWhoDoesNotAgree() {
        assertRefused(HandOffRefusal.NO_CONSENT_FOR_AGENCY, () -> HandOffExamples.offered(false, NOW.plus(HOUR)));
        assertRefused(HandOffRefusal.NO_CONSENT_FOR_AGENCY, () -> offered.accepted(CLINIC, false, NOW));
    }

    @Test
    void theReceivingAgencyAcceptsOrDeclinesAndNobodyElseDoes() {
        assertThat(accepted.state().status()).isEqualTo(HandOffStatus.ACCEPTED);
        assertThat(accepted.version()).isEqualTo(2);
        HandOff declined = offered.declined(CLINIC, DeclineReason.NO_CAPACITY, NOW);
        assertThat(declined.state().reason()).contains(DeclineReason.NO_CAPACITY);

        assertRefused(HandOffRefusal.FOR_RECEIVING_AGENCY, () -> offered.accepted(SENDER, true, NOW));
        assertRefused(HandOffRefusal.FOR_RECEIVING_AGENCY, () -> offered.declined(SENDER, DeclineReason.OTHER, NOW));
    }

    @Test
    void theLoopIsClosedByTheAgencyOrByTheWorkerWhoWalkedAlong() {
        HandOff byAgency = accepted.arrived(CLINIC, NOW.plus(HOUR), NOW.plus(HOUR));
        HandOff byWorker = accepted.arrived(SENDER, NOW.plus(HOUR), NOW.plus(HOUR));

        assertThat(byAgency.state()).isEqualTo(new HandOffState.Arrived(NOW.plus(HOUR), Confirmation.RECEIVING_AGENCY));
        assertThat(byWorker.state()).isEqualTo(new HandOffState.Arrived(NOW.plus(HOUR), Confirmation.WORKER));
        assertRefused(HandOffRefusal.FOR_WORKER_OR_LEAD, () -> accepted.arrived(OTHER_SENDER, NOW, NOW));
    }

    @Test
    void nobodyArrivesBeforeTheAgencyHasAccepted() {
        assertRefused(HandOffRefusal.NOT_ACCEPTED, () -> offered.arrived(SENDER, NOW, NOW));
        assertRefused(
                HandOffRefusal.NOT_ACCEPTED, () -> offered.notArrived(SENDER, NotArrivedReason.NO_TRANSPORT, NOW));
    }

    @Test
    void anArrivalIsRecordedAfterItHappened() {
        assertRefused(
                HandOffRefusal.ARRIVED_IN_THE_FUTURE,
                () -> accepted.arrived(CLINIC, NOW.plus(Duration.ofMinutes(3)), NOW));
        assertRefused(HandOffRefusal.ARRIVED_BEFORE_THE_OFFER, () -> accepted.arrived(CLINIC, NOW.minus(HOUR), NOW));
    }

    @Test
    void whoeverOffersItMayTakeItBackUntilItHasEnded() {
        assertThat(offered.withdrawn(SENDER, WithdrawReason.FOUND_ELSEWHERE, NOW)
                        .state()
                        .status())
                .isEqualTo(HandOffStatus.WITHDRAWN);
        assertThat(accepted.withdrawn(SENDER, WithdrawReason.CHOSE_OTHERWISE, NOW)
                        .state()
                        .status())
                .isEqualTo(HandOffStatus.WITHDRAWN);
        assertRefused(HandOffRefusal.FOR_WORKER_OR_LEAD, () -> accepted.withdrawn(CLINIC, WithdrawReason.OTHER, NOW));
        assertRefused(
                HandOffRefusal.NOT_FOR_WORKERS_TO_SAY,
                () -> accepted.withdrawn(SENDER, WithdrawReason.CONSENT_REVOKED, NOW));
    }

    @Test
    void whatHasEndedStaysEnded() {
        for (HandOff ended : List.of(
                offered.declined(CLINIC, DeclineReason.OTHER, NOW),
                offered.withdrawn(SENDER, WithdrawReason.OTHER, NOW),
                offered.act(TIMES, NOW.plus(Duration.ofHours(24))),
                accepted.arrived(CLINIC, NOW, NOW),
                accepted.notArrived(CLINIC, NotArrivedReason.TURNED_AWAY, NOW))) {
            assertThat(ended.isUnderWay()).isFalse();
            assertRefused(HandOffRefusal.HAND_OFF_ENDED, () -> ended.accepted(CLINIC, true, NOW));
            assertRefused(HandOffRefusal.HAND_OFF_ENDED, () -> ended.declined(CLINIC, DeclineReason.OTHER, NOW));
            assertRefused(HandOffRefusal.HAND_OFF_ENDED, () -> ended.arrived(CLINIC, NOW, NOW));
            assertRefused(HandOffRefusal.HAND_OFF_ENDED, () -> ended.withdrawn(SENDER, WithdrawReason.OTHER, NOW));
            assertThat(ended.stopped(WithdrawReason.CONSENT_REVOKED, NOW)).isSameAs(ended);
            assertThat(ended.nextActionAt(TIMES)).isEmpty();
        }
        assertRefused(HandOffRefusal.NOT_OFFERED, () -> accepted.accepted(CLINIC, true, NOW));
    }

    @Test
    void whoTakesTheirConsentBackIsHandedOnNoFurther() {
        assertThat(accepted.stopped(WithdrawReason.CONSENT_REVOKED, NOW).state().reason())
                .contains(WithdrawReason.CONSENT_REVOKED);
    }

    @Test
    void anOfferThatNobodyAnswersIsLateAfterHalfADayAndLapsesAfterADay() {
        assertThat(offered.act(TIMES, NOW.plus(HOUR))).isSameAs(offered);
        HandOff late = offered.act(TIMES, NOW.plus(Duration.ofHours(12)));

        assertThat(late.remindedAt()).isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(late.state()).isEqualTo(offered.state());
        assertThat(late.act(TIMES, NOW.plus(Duration.ofHours(13)))).isSameAs(late);
        assertThat(late.act(TIMES, NOW.plus(Duration.ofHours(24))).state().status())
                .isEqualTo(HandOffStatus.LAPSED);
    }

    @Test
    void anArrivalThatNobodyConfirmsIsLateAndNothingIsSaidOfThePerson() {
        Instant due = NOW.plus(Duration.ofHours(76));
        assertThat(accepted.nextActionAt(TIMES)).contains(due);

        HandOff late = accepted.act(TIMES, due);

        assertThat(late.state()).isEqualTo(accepted.state());
        assertThat(late.remindedAt()).isEqualTo(due);
        assertThat(late.act(TIMES, due.plus(Duration.ofDays(30)))).isSameAs(late);
    }

    @Test
    void anAnswerEndsThatItWasLate() {
        HandOff late = offered.act(TIMES, NOW.plus(Duration.ofHours(12)));

        assertThat(late.accepted(CLINIC, true, NOW.plus(Duration.ofHours(13))).remindedAt())
                .isNull();
    }

    @Test
    void aPersonIsToComeAtATimeToCome() {
        assertRefused(HandOffRefusal.COMES_BY_IS_OVER, () -> HandOffExamples.offered(true, NOW));
    }

    private static void assertRefused(HandOffRefusal refusal, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(HandOffRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }
}
