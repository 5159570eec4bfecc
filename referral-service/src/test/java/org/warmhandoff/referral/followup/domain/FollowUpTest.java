package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.referral.team.domain.Coverage;
import org.warmhandoff.referral.team.domain.Team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.LEAD;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.OTHER_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.OVERDOSE;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;

class FollowUpTest {

    private final FollowUp open = Examples.followUp();
    private final FollowUp claimed = open.claimedBy(WORKER, NOW);
    private final FollowUp inProgress = claimed.attempted(ITS_WORKER, NOW, NOW);
    private final FollowUp completed = inProgress.completed(ITS_WORKER, FollowUpOutcome.LINKED, NOW);
    private final FollowUp cancelled = open.cancelled(LEAD, CancelReason.OTHER, NOW);
    private final FollowUp lapsed = open.lapsed(LapseReason.PERSON_REMOVED, NOW);

    @Test
    void aClaimGivesAnOpenFollowUpToTheWorker() {
        assertThat(claimed.state()).isEqualTo(new FollowUpState.Claimed(WORKER));
        assertThat(claimed.version()).isEqualTo(open.version() + 1);
    }

    @Test
    void theFirstAttemptPutsItInProgressAndLaterOnesKeepItThere() {
        FollowUp twice = inProgress.attempted(ITS_WORKER, NOW, NOW);

        assertThat(inProgress.state()).isEqualTo(new FollowUpState.InProgress(WORKER));
        assertThat(twice.state()).isEqualTo(inProgress.state());
        assertThat(twice.attempts().count()).isEqualTo(2);
        assertThat(twice.version()).isEqualTo(inProgress.version() + 1);
    }

    @Test
    void anAttemptRecordedLateMayBeTheFirstOneMade() {
        Instant earlier = NOW.minusSeconds(60);

        assertThat(inProgress.attempted(ITS_WORKER, earlier, NOW).attempts()).isEqualTo(new Attempts(2, earlier));
    }

    @Test
    void aReturnPutsItBackIntoThePoolAndSaysWhy() {
        FollowUp returned = claimed.returned(ITS_WORKER, ReturnReason.WORKLOAD, NOW);

        assertThat(returned.state()).isEqualTo(new FollowUpState.Open(StatusReason.WORKLOAD));
        assertThat(returned.state().assignee()).isEmpty();
    }

    @Test
    void attemptsOutliveAReturnAndTheNextWorkerHasClaimedIt() {
        FollowUp next =
                inProgress.returned(ITS_WORKER, ReturnReason.LANGUAGE, NOW).claimedBy(OTHER_WORKER.worker(), NOW);

        assertThat(next.state()).isEqualTo(new FollowUpState.Claimed(OTHER_WORKER.worker()));
        assertThat(next.state().statusReason()).isEmpty();
        assertThat(next.attempts()).isEqualTo(inProgress.attempts());
    }

    @Test
    void aCompletedFollowUpSaysHowItEndedAndWhoBroughtItThere() {
        assertThat(completed.state().outcome()).contains(FollowUpOutcome.LINKED);
        assertThat(completed.state().assignee()).contains(WORKER);
    }

    @Test
    void itMayBeCompletedWithoutAnAttempt() {
        assertThat(claimed.completed(ITS_WORKER, FollowUpOutcome.IN_HOSPITAL, NOW)
                        .state())
                .isEqualTo(new FollowUpState.Completed(WORKER, FollowUpOutcome.IN_HOSPITAL));
    }

    @Test
    void aLeadMayActOnWhatSomebodyElseHas() {
        assertThat(inProgress.attempted(LEAD, NOW, NOW).state().assignee()).contains(WORKER);
        assertThat(inProgress.returned(LEAD, ReturnReason.SAFETY, NOW).state().status())
                .isEqualTo(FollowUpStatus.OPEN);
        assertThat(inProgress
                        .completed(LEAD, FollowUpOutcome.UNSAFE, NOW)
                        .state()
                        .assignee())
                .contains(WORKER);
    }

    @Test
    void anotherWorkerMayNot() {
        assertRefused(Refusal.NOT_YOURS, () -> claimed.attempted(OTHER_WORKER, NOW, NOW));
        assertRefused(Refusal.NOT_YOURS, () -> claimed.returned(OTHER_WORKER, ReturnReason.OTHER, NOW));
        assertRefused(Refusal.NOT_YOURS, () -> claimed.completed(OTHER_WORKER, FollowUpOutcome.LINKED, NOW));
    }

    @Test
    void onlyALeadCancels() {
        assertRefused(Refusal.NOT_YOURS, () -> claimed.cancelled(ITS_WORKER, CancelReason.OTHER, NOW));
        assertThat(claimed.cancelled(LEAD, CancelReason.OUTSIDE_AREA, NOW).state())
                .isEqualTo(new FollowUpState.Cancelled(StatusReason.OUTSIDE_AREA));
    }

    @Test
    void onlyAnOpenFollowUpCanBeClaimed() {
        for (FollowUp taken : List.of(claimed, inProgress, completed, cancelled, lapsed)) {
            assertRefused(Refusal.NOT_OPEN, () -> taken.claimedBy(WORKER, NOW));
        }
    }

    @Test
    void nothingIsDoneToAnOpenFollowUpBeforeSomebodyClaimsIt() {
        assertRefused(Refusal.NOT_CLAIMED, () -> open.attempted(LEAD, NOW, NOW));
        assertRefused(Refusal.NOT_CLAIMED, () -> open.returned(LEAD, ReturnReason.OTHER, NOW));
        assertRefused(Refusal.NOT_CLAIMED, () -> open.completed(LEAD, FollowUpOutcome.LINKED, NOW));
    }

    @Test
    void whatHasEndedIsNotMovedByPeople() {
        for (FollowUp ended : List.of(completed, cancelled, lapsed)) {
            assertRefused(Refusal.FINISHED, () -> ended.attempted(LEAD, NOW, NOW));
            assertRefused(Refusal.FINISHED, () -> ended.returned(LEAD, ReturnReason.OTHER, NOW));
            assertRefused(Refusal.FINISHED, () -> ended.completed(LEAD, FollowUpOutcome.LINKED, NOW));
            assertRefused(Refusal.FINISHED, () -> ended.cancelled(LEAD, CancelReason.OTHER, NOW));
        }
    }

    @Test
    void whatHasEndedDoesNotLapse() {
        for (FollowUp ended : List.of(completed, cancelled, lapsed)) {
            assertThat(ended.lapsed(LapseReason.INCIDENT_WITHDRAWN, NOW)).isSameAs(ended);
        }
    }

    @Test
    void anAttemptCannotComeBeforeTheOverdose() {
        assertRefused(
                Refusal.ATTEMPT_BEFORE_THE_OVERDOSE, () -> claimed.attempted(ITS_WORKER, OVERDOSE.minusMillis(1), NOW));
        assertThat(claimed.attempted(ITS_WORKER, OVERDOSE, NOW).attempts().count())
                .isOne();
    }

    @Test
    void anAttemptCannotLieInTheFutureBeyondAWrongClock() {
        Instant latest = NOW.plus(Duration.ofMinutes(2));

        assertRefused(Refusal.ATTEMPT_IN_THE_FUTURE, () -> claimed.attempted(ITS_WORKER, latest.plusMillis(1), NOW));
        assertThat(claimed.attempted(ITS_WORKER, latest, NOW).attempts().count())
                .isOne();
    }

    @Test
    void itIsOverdueWhenTheFirstAttemptIsMissingAfterItWasDue() {
        Instant due = open.circumstances().dueAt();

        assertThat(open.isOverdue(due)).isFalse();
        assertThat(open.isOverdue(due.plusMillis(1))).isTrue();
        assertThat(claimed.isOverdue(due.plusMillis(1))).isTrue();
        assertThat(inProgress.isOverdue(due.plusMillis(1))).isFalse();
        assertThat(cancelled.isOverdue(due.plusMillis(1))).isFalse();
    }

    @Test
    void aTeamThatCoversItsAreaGetsAFollowUpThatHasNone() {
        FollowUp waiting = open.following(inDockside(), new Coverage(List.of()), NOW);
        Coverage coverage = new Coverage(List.of(Team.created("dock-peers", "Dock peers", List.of("dockside"))));

        assertThat(waiting.team()).isNull();
        assertThat(waiting.covered(coverage, NOW).team()).isEqualTo("dock-peers");
        assertThat(open.covered(coverage, NOW)).isSameAs(open);
        FollowUp ended = waiting.cancelled(LEAD, CancelReason.OTHER, NOW);
        assertThat(ended.covered(coverage, NOW)).isSameAs(ended);
    }

    @Test
    void aCorrectionGivesATeamToAFollowUpThatHasNone() {
        FollowUp waiting = open.following(inDockside(), new Coverage(List.of()), NOW);
        Coverage coverage = new Coverage(List.of(Team.created("dock-peers", "Dock peers", List.of("dockside"))));

        assertThat(waiting.following(inDockside(), coverage, NOW).team()).isEqualTo("dock-peers");
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                arguments("claim", move(one -> one.claimedBy(WORKER, NOW)), Set.of(FollowUpStatus.OPEN)),
                arguments(
                        "return",
                        move(one -> one.returned(LEAD, ReturnReason.OTHER, NOW)),
                        Set.of(FollowUpStatus.CLAIMED, FollowUpStatus.IN_PROGRESS)),
                arguments(
                        "attempt",
                        move(one -> one.attempted(LEAD, NOW, NOW)),
                        Set.of(FollowUpStatus.CLAIMED, FollowUpStatus.IN_PROGRESS)),
                arguments(
                        "complete",
                        move(one -> one.completed(LEAD, FollowUpOutcome.LINKED, NOW)),
                        Set.of(FollowUpStatus.CLAIMED, FollowUpStatus.IN_PROGRESS)),
                arguments(
                        "cancel",
                        move(one -> one.cancelled(LEAD, CancelReason.OTHER, NOW)),
                        Set.of(FollowUpStatus.OPEN, FollowUpStatus.CLAIMED, FollowUpStatus.IN_PROGRESS)));
    }

    @ParameterizedTest(name = "{0} only from {2}")
    @MethodSource("moves")
    void everyMoveIsLegalFromTheseStatesAndNoOther(
            String name, UnaryOperator<FollowUp> move, Set<FollowUpStatus> legal) {
        for (FollowUp one : List.of(open, claimed, inProgress, completed, cancelled, lapsed)) {
            if (legal.contains(one.state().status())) {
                assertThat(move.apply(one).version()).as(name).isEqualTo(one.version() + 1);
            } else {
                assertThatThrownBy(() -> move.apply(one)).as(name).isInstanceOf(RefusedException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FollowUpStatus.class)
    void everyStateComesBackFromStorageAsItWas(FollowUpStatus status) {
        for (FollowUp one : List.of(open, claimed, inProgress, completed, cancelled, lapsed)) {
            FollowUpState state = one.state();
            if (state.status() == status) {
                assertThat(FollowUpState.restored(
                                status,
                                state.statusReason().orElse(null),
                                state.assignee().orElse(null),
                                state.outcome().orElse(null)))
                        .isEqualTo(state);
            }
        }
    }

    @Test
    void everyStatusHasItsFhirCode() {
        assertThat(Stream.of(FollowUpStatus.values()).map(FhirTaskStatus::of).map(FhirTaskStatus::code))
                .containsExactly("requested", "accepted", "in-progress", "completed", "cancelled");
    }

    @Test
    void anEmailAddressIsNoAccountId() {
        assertThat(Worker.isAccount("worker-4")).isTrue();
        assertThat(Worker.isAccount("robin@example.org")).isFalse();
        assertThatThrownBy(() -> new Worker("robin@example.org")).hasMessageNotContaining("robin");
    }

    @Test
    void timesThatMakeNoSenseAreRefused() {
        Duration day = Duration.ofDays(1);

        assertThatThrownBy(() -> new FollowUpTimes(Duration.ZERO, day)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FollowUpTimes(day, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Circumstances inDockside() {
        Circumstances now = open.circumstances();
        return new Circumstances(
                now.reason(), new Place("dockside", null), now.occurredAt(), now.dueAt(), now.breachAt(), false);
    }

    private static UnaryOperator<FollowUp> move(UnaryOperator<FollowUp> move) {
        return move;
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(refusal));
    }
}
