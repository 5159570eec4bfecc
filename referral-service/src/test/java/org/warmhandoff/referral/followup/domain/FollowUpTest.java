package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.team.domain.Coverage;
import org.warmhandoff.referral.team.domain.Team;
import org.warmhandoff.referral.worker.domain.Worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.LEAD;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.OTHER_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.OVERDOSE;
import static org.warmhandoff.referral.followup.domain.Examples.TRIED_ENOUGH;
import static org.warmhandoff.referral.followup.domain.Examples.UNREACHED;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;

class FollowUpTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final FollowUp open = Examples.followUp();
    private final FollowUp claimed = open.claimedBy(WORKER, NOW);
    private final FollowUp inProgress = claimed.attempted(
            ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);
    private final FollowUp completed =
            inProgress.completed(ITS_WORKER, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, NOW);
    private final FollowUp cancelled = open.cancelled(LEAD, CancelReason.OTHER, NOW);
    private final FollowUp lapsed = open.lapsed(LapseReason.PERSON_REMOVED, NOW);
    private final FollowUp triage = Examples.followUp(TriageFinding.MINOR);
    private final FollowUp onHold = claimed.held(ITS_WORKER, HoldReason.IN_HOSPITAL, TOMORROW, NOW);
    private final FollowUp unreached =
            inProgress.completed(ITS_WORKER, FollowUpOutcome.UNABLE_TO_LOCATE, TRIED_ENOUGH, UNREACHED, NOW);
    private final FollowUp inError = open.enteredInError(LEAD, NOW);
    private final FollowUp attached = open.attachedTo(claimed, NOW);
    private final List<FollowUp> oneInEachState = List.of(
            triage, open, claimed, inProgress, onHold, completed, unreached, cancelled, inError, lapsed, attached);

    @Test
    void aClaimGivesAnOpenFollowUpToTheWorker() {
        assertThat(claimed.state()).isEqualTo(new FollowUpState.Claimed(WORKER));
        assertThat(claimed.version()).isEqualTo(open.version() + 1);
    }

    @Test
    void theFirstAttemptPutsItInProgressAndLaterOnesKeepItThere() {
        FollowUp twice = inProgress.attempted(
                ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        assertThat(inProgress.state()).isEqualTo(new FollowUpState.InProgress(WORKER));
        assertThat(twice.state()).isEqualTo(inProgress.state());
        assertThat(twice.attempts().count()).isEqualTo(2);
        assertThat(twice.version()).isEqualTo(inProgress.version() + 1);
    }

    @Test
    void anAttemptRecordedLateMayBeTheFirstOneMade() {
        Instant earlier = NOW.minusSeconds(60);

        assertThat(inProgress
                        .attempted(
                                ITS_WORKER,
                                Examples.call(earlier),
                                Examples.NOT_TRIED,
                                ContactWishes.NONE,
                                Consents.NONE,
                                NOW)
                        .attempts())
                .isEqualTo(new Attempts(2, 0, earlier));
    }

    @Test
    void naloxoneKitsGivenAtAllAttemptsAddUp() {
        Attempts tried = Attempts.NONE
                .with(Examples.given(NOW, Map.of(Material.NALOXONE_KIT, 2, Material.FOOD, 1)))
                .with(Examples.call(NOW))
                .with(Examples.given(NOW, Map.of(Material.NALOXONE_KIT, 1)));

        assertThat(tried).isEqualTo(new Attempts(3, 3, NOW));
        assertThat(tried.restarted().kitsGiven()).isEqualTo(3);
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
        assertThat(claimed.completed(ITS_WORKER, FollowUpOutcome.IN_HOSPITAL, TRIED_ENOUGH, UNREACHED, NOW)
                        .state())
                .isEqualTo(new FollowUpState.Completed(WORKER, FollowUpOutcome.IN_HOSPITAL));
    }

    @Test
    void aLeadMayActOnWhatSomebodyElseHas() {
        assertThat(inProgress
                        .attempted(LEAD, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW)
                        .state()
                        .assignee())
                .contains(WORKER);
        assertThat(inProgress.returned(LEAD, ReturnReason.SAFETY, NOW).state().status())
                .isEqualTo(FollowUpStatus.OPEN);
        assertThat(inProgress
                        .completed(LEAD, FollowUpOutcome.UNSAFE, TRIED_ENOUGH, UNREACHED, NOW)
                        .state()
                        .assignee())
                .contains(WORKER);
    }

    @Test
    void anotherWorkerMayNot() {
        assertRefused(
                Refusal.NOT_YOURS,
                () -> claimed.attempted(
                        OTHER_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW));
        assertRefused(Refusal.NOT_YOURS, () -> claimed.returned(OTHER_WORKER, ReturnReason.OTHER, NOW));
        assertRefused(
                Refusal.NOT_YOURS,
                () -> claimed.completed(OTHER_WORKER, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, NOW));
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
        assertRefused(
                Refusal.NOT_CLAIMED,
                () -> open.attempted(
                        LEAD, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW));
        assertRefused(Refusal.NOT_CLAIMED, () -> open.returned(LEAD, ReturnReason.OTHER, NOW));
        assertRefused(
                Refusal.NOT_CLAIMED, () -> open.completed(LEAD, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, NOW));
    }

    @Test
    void whatHasEndedIsNotMovedByPeople() {
        for (FollowUp ended : List.of(completed, cancelled, lapsed)) {
            assertRefused(
                    Refusal.FINISHED,
                    () -> ended.attempted(
                            LEAD, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW));
            assertRefused(Refusal.FINISHED, () -> ended.returned(LEAD, ReturnReason.OTHER, NOW));
            assertRefused(
                    Refusal.FINISHED,
                    () -> ended.completed(LEAD, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, NOW));
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
                Refusal.ATTEMPT_BEFORE_THE_OVERDOSE,
                () -> claimed.attempted(
                        ITS_WORKER,
                        Examples.call(OVERDOSE.minusMillis(1)),
                        Examples.NOT_TRIED,
                        ContactWishes.NONE,
                        Consents.NONE,
                        NOW));
        assertThat(claimed.attempted(
                                ITS_WORKER,
                                Examples.call(OVERDOSE),
                                Examples.NOT_TRIED,
                                ContactWishes.NONE,
                                Consents.NONE,
                                NOW)
                        .attempts()
                        .count())
                .isOne();
    }

    @Test
    void anAttemptCannotLieInTheFutureBeyondAWrongClock() {
        Instant latest = NOW.plus(Duration.ofMinutes(2));

        assertRefused(
                Refusal.ATTEMPT_IN_THE_FUTURE,
                () -> claimed.attempted(
                        ITS_WORKER,
                        Examples.call(latest.plusMillis(1)),
                        Examples.NOT_TRIED,
                        ContactWishes.NONE,
                        Consents.NONE,
                        NOW));
        assertThat(claimed.attempted(
                                ITS_WORKER,
                                Examples.call(latest),
                                Examples.NOT_TRIED,
                                ContactWishes.NONE,
                                Consents.NONE,
                                NOW)
                        .attempts()
                        .count())
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
        assertThat(waiting.covered(coverage, NOW).escalation()).isEqualTo(Escalation.NONE);
        assertThat(open.covered(coverage, NOW)).isSameAs(open);
        FollowUp ended = waiting.cancelled(LEAD, CancelReason.OTHER, NOW);
        assertThat(ended.covered(coverage, NOW)).isSameAs(ended);
    }

    @Test
    void whatNoTeamCoversIsTheCoordinatorsAtOnceAndNoLongerWhenOneDoes() {
        FollowUp waiting = open.following(inDockside(), new Coverage(List.of()), NOW);

        assertThat(waiting.escalation()).isEqualTo(Escalation.COORDINATOR);
        assertThat(waiting.findings()).contains(TriageFinding.OUTSIDE_AREA);
        FollowUp elsewhere = waiting.transferred(LEAD, "dock-peers", NOW);
        assertThat(elsewhere.escalation()).isEqualTo(Escalation.NONE);
        assertThat(elsewhere.findings()).doesNotContain(TriageFinding.OUTSIDE_AREA);
    }

    @Test
    void aCorrectionGivesATeamToAFollowUpThatHasNone() {
        FollowUp waiting = open.following(inDockside(), new Coverage(List.of()), NOW);
        Coverage coverage = new Coverage(List.of(Team.created("dock-peers", "Dock peers", List.of("dockside"))));

        assertThat(waiting.following(inDockside(), coverage, NOW).team()).isEqualTo("dock-peers");
    }

    static Stream<Arguments> moves() {
        Set<FollowUpStatus> assigned = Set.of(FollowUpStatus.CLAIMED, FollowUpStatus.IN_PROGRESS);
        Set<FollowUpStatus> unfinished = FollowUpState.unfinished();
        return Stream.of(
                arguments("release", move(one -> one.released(LEAD, NOW)), Set.of(FollowUpStatus.TRIAGE)),
                arguments("claim", move(one -> one.claimedBy(WORKER, NOW)), Set.of(FollowUpStatus.OPEN)),
                arguments(
                        "return",
                        move(one -> one.returned(LEAD, ReturnReason.OTHER, NOW)),
                        Set.of(FollowUpStatus.CLAIMED, FollowUpStatus.IN_PROGRESS, FollowUpStatus.ON_HOLD)),
                arguments(
                        "attempt",
                        move(one -> one.attempted(
                                LEAD, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW)),
                        assigned),
                arguments("hold", move(one -> one.held(LEAD, HoldReason.SAFETY, TOMORROW, NOW)), assigned),
                arguments("resume", move(one -> one.resumed(LEAD, NOW)), Set.of(FollowUpStatus.ON_HOLD)),
                arguments(
                        "complete",
                        move(one -> one.completed(LEAD, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, NOW)),
                        assigned),
                arguments("transfer", move(one -> one.transferred(LEAD, "dock-peers", NOW)), unfinished),
                arguments("cancel", move(one -> one.cancelled(LEAD, CancelReason.OTHER, NOW)), unfinished),
                arguments("enter in error", move(one -> one.enteredInError(LEAD, NOW)), unfinished));
    }

    @ParameterizedTest(name = "{0} only from {2}")
    @MethodSource("moves")
    void everyMoveIsLegalFromTheseStatesAndNoOther(
            String name, UnaryOperator<FollowUp> move, Set<FollowUpStatus> legal) {
        for (FollowUp one : oneInEachState) {
            if (legal.contains(one.state().status())) {
                assertThat(move.apply(one).version()).as(name).isEqualTo(one.version() + 1);
            } else {
                assertThatThrownBy(() -> move.apply(one)).as(name).isInstanceOf(RefusedException.class);
            }
        }
    }

    @Test
    void everyStateComesBackFromStorageAsItWas() {
        for (FollowUp one : oneInEachState) {
            FollowUpState state = one.state();
            FollowUpState.Stored stored = new FollowUpState.Stored(
                    state.status(),
                    state.statusReason().orElse(null),
                    state.assignee().orElse(null),
                    state.outcome().orElse(null),
                    state.holdUntil().orElse(null),
                    state.attachedTo().orElse(null),
                    state.standingOffer().orElse(null));

            assertThat(stored.restored()).isEqualTo(state);
        }
        assertThat(oneInEachState).extracting(one -> one.state().status()).contains(FollowUpStatus.values());
    }

    @Test
    void whatIsInTriageIsNobodysUntilALeadHasLooked() {
        assertRefused(Refusal.NOT_OPEN, () -> triage.claimedBy(WORKER, NOW));
        assertRefused(Refusal.NOT_YOURS, () -> triage.released(ITS_WORKER, NOW));
        assertThat(triage.released(LEAD, NOW).state()).isEqualTo(new FollowUpState.Open(null));
    }

    @Test
    void whatALeadHasReleasedIsNotHeldAgainForTheSameFinding() {
        FollowUp released = triage.released(LEAD, NOW);

        assertThat(released.following(triage.circumstances(), Examples.COVERAGE, NOW))
                .isSameAs(released);
        assertThat(released.following(
                                Examples.found(triage.circumstances(), TriageFinding.SUSPECTED_SELF_HARM),
                                Examples.COVERAGE,
                                NOW)
                        .state())
                .isEqualTo(new FollowUpState.Triage(TriageFinding.SUSPECTED_SELF_HARM));
    }

    @Test
    void aCorrectionThatTakesTheFindingBackReleasesIt() {
        FollowUp released = triage.following(open.circumstances(), Examples.COVERAGE, NOW);

        assertThat(released.state()).isEqualTo(new FollowUpState.Open(null));
        assertThat(released.cleared()).isEmpty();
    }

    @Test
    void aWorkerWhoHasBegunKeepsItWhenSomethingIsFoundLater() {
        assertThat(claimed.following(triage.circumstances(), Examples.COVERAGE, NOW)
                        .state())
                .isEqualTo(claimed.state());
    }

    @Test
    void whoSaidNeverIsLeftAloneWhereverTheTaskStands() {
        Circumstances never = Examples.found(open.circumstances(), TriageFinding.DO_NOT_CONTACT);

        for (FollowUp one : List.of(triage, open, claimed, inProgress, onHold)) {
            FollowUp ended = one.following(never, Examples.COVERAGE, NOW);
            assertThat(ended.state()).isEqualTo(new FollowUpState.Cancelled(StatusReason.DO_NOT_CONTACT));
            assertThat(ended.following(open.circumstances(), Examples.COVERAGE, NOW))
                    .isSameAs(ended);
        }
    }

    @Test
    void aHoldKeepsTheWorkerAndGivesItBackToThemAfterwards() {
        assertThat(onHold.state().assignee()).contains(WORKER);
        assertThat(onHold.resumed(ITS_WORKER, NOW).state()).isEqualTo(new FollowUpState.Claimed(WORKER));
        assertRefused(
                Refusal.ON_HOLD,
                () -> onHold.attempted(
                        ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW));
        assertRefused(Refusal.NOT_YOURS, () -> onHold.resumed(OTHER_WORKER, NOW));
    }

    @Test
    void aHoldEndsInTheFutureAndWithinAYear() {
        assertRefused(Refusal.HOLD_IS_OVER, () -> claimed.held(ITS_WORKER, HoldReason.IN_CUSTODY, NOW, NOW));
        assertRefused(
                Refusal.HOLD_TOO_LONG,
                () -> claimed.held(ITS_WORKER, HoldReason.IN_CUSTODY, NOW.plus(Duration.ofDays(366)), NOW));
    }

    @Test
    void itClosesUnreachedOnlyAfterEnoughAttemptsOnSeveralChannelsAtSeveralTimesOfDay() {
        List<AttemptsMade.One> all = TRIED_ENOUGH.all();
        AttemptsMade tooFew = new AttemptsMade(all.subList(0, 2), TRIED_ENOUGH.zone());
        AttemptsMade onOneChannel = new AttemptsMade(
                all.stream()
                        .map(one -> new AttemptsMade.One(
                                one.at(), AttemptChannel.PHONE, one.reached(), OutreachConsent.NOT_ASKED))
                        .toList(),
                TRIED_ENOUGH.zone());
        AttemptsMade atOneTimeOfDay = new AttemptsMade(
                all.stream()
                        .map(one -> new AttemptsMade.One(
                                all.get(0).at(), one.channel(), one.reached(), OutreachConsent.NOT_ASKED))
                        .toList(),
                TRIED_ENOUGH.zone());

        for (AttemptsMade tooLittle : List.of(tooFew, onOneChannel, atOneTimeOfDay)) {
            assertRefused(
                    Refusal.TOO_LITTLE_TRIED,
                    () -> inProgress.completed(
                            ITS_WORKER, FollowUpOutcome.UNABLE_TO_CONTACT, tooLittle, UNREACHED, NOW));
        }
        assertRefused(
                Refusal.TOO_LITTLE_TRIED,
                () -> inProgress.completed(
                        ITS_WORKER,
                        FollowUpOutcome.UNABLE_TO_CONTACT,
                        TRIED_ENOUGH,
                        UNREACHED,
                        NOW.plus(Duration.ofDays(20))));
        assertThat(unreached.state())
                .isEqualTo(new FollowUpState.ClosedUnreached(WORKER, FollowUpOutcome.UNABLE_TO_LOCATE));
    }

    @Test
    void aTransferGivesItToTheOtherTeamAndNobodyThere() {
        FollowUp elsewhere = inProgress.transferred(LEAD, "dock-peers", NOW);

        assertThat(elsewhere.team()).isEqualTo("dock-peers");
        assertThat(elsewhere.state()).isEqualTo(new FollowUpState.Open(null));
        assertThat(elsewhere.attempts()).isEqualTo(inProgress.attempts());
        assertThat(triage.transferred(LEAD, "dock-peers", NOW).state()).isEqualTo(triage.state());
        assertRefused(Refusal.SAME_TEAM, () -> elsewhere.transferred(LEAD, "dock-peers", NOW));
        assertRefused(Refusal.NOT_YOURS, () -> open.transferred(ITS_WORKER, "dock-peers", NOW));
    }

    @Test
    void everyStatusHasItsFhirCode() {
        assertThat(Stream.of(FollowUpStatus.values()).map(FhirTaskStatus::of).map(FhirTaskStatus::code))
                .containsExactly(
                        "draft",
                        "requested",
                        "accepted",
                        "in-progress",
                        "on-hold",
                        "completed",
                        "failed",
                        "cancelled",
                        "entered-in-error");
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
                now.reason(),
                now.findings(),
                now.personRef(),
                now.reachableBy(),
                now.consent(),
                new Place("dockside", null),
                now.occurredAt(),
                now.dueAt(),
                now.breachAt(),
                false);
    }

    private static UnaryOperator<FollowUp> move(UnaryOperator<FollowUp> move) {
        return move;
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(refusal));
    }
}
