package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.team.domain.Coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.OVERDOSE;
import static org.warmhandoff.referral.followup.domain.Examples.TIMES;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.answer;
import static org.warmhandoff.referral.followup.domain.Examples.backfill;
import static org.warmhandoff.referral.followup.domain.Examples.exercise;
import static org.warmhandoff.referral.followup.domain.Examples.followUp;
import static org.warmhandoff.referral.followup.domain.Examples.in;
import static org.warmhandoff.referral.followup.domain.Examples.incident;
import static org.warmhandoff.referral.followup.domain.Examples.person;
import static org.warmhandoff.referral.followup.domain.Examples.setting;
import static org.warmhandoff.referral.followup.domain.Examples.with;

class IncidentAnswerTest {

    private final IncidentSnapshot survived = incident(Outcome.NONFATAL);

    @Test
    void everyPersonOfAnOverdoseGetsOneFollowUp() {
        IncidentAnswer answer =
                answer(incident(Outcome.NONFATAL, Outcome.FATAL, Outcome.UNKNOWN), List.of(), setting());

        assertThat(answer.changed()).isEmpty();
        assertThat(answer.opened())
                .extracting(one -> one.subject().personIndex())
                .containsExactly(0, 1, 2);
        assertThat(answer.opened()).extracting(FollowUp::id).doesNotHaveDuplicates();
        assertThat(answer.opened()).allSatisfy(one -> {
            assertThat(one.version()).isEqualTo(1);
            assertThat(one.state().status()).isEqualTo(FollowUpStatus.OPEN);
            assertThat(one.priority()).isEqualTo(Priority.ROUTINE);
            assertThat(one.attempts()).isEqualTo(Attempts.NONE);
        });
    }

    @Test
    void aPersonWhoSurvivedBecomesSurvivorOutreach() {
        assertThat(opened(incident(Outcome.NONFATAL)).circumstances().reason())
                .isEqualTo(FollowUpReason.SURVIVOR_OUTREACH);
    }

    @Test
    void anUnknownOutcomeBecomesSurvivorOutreach() {
        assertThat(opened(incident(Outcome.UNKNOWN)).circumstances().reason())
                .isEqualTo(FollowUpReason.SURVIVOR_OUTREACH);
    }

    @Test
    void aDeathBecomesAFamilySupportFollowUp() {
        assertThat(opened(incident(Outcome.FATAL)).circumstances().reason()).isEqualTo(FollowUpReason.FAMILY_SUPPORT);
    }

    @Test
    void theClockStartsAtTheOverdose() {
        Circumstances circumstances = opened(survived).circumstances();

        assertThat(circumstances.occurredAt()).isEqualTo(OVERDOSE);
        assertThat(circumstances.dueAt()).isEqualTo(OVERDOSE.plus(Duration.ofDays(1)));
        assertThat(circumstances.breachAt()).isEqualTo(OVERDOSE.plus(Duration.ofDays(3)));
    }

    @Test
    void theTeamThatCoversThePlaceGetsIt() {
        assertThat(opened(survived).team()).isEqualTo("port-ferris-peers");
    }

    @Test
    void whereNoTeamCoversThePlaceItWaitsWithoutOne() {
        assertThat(opened(in(survived, "dockside")).team()).isNull();
    }

    @Test
    void theSameSnapshotAgainChangesNothing() {
        FollowUp existing = opened(survived);

        assertThat(answer(survived, List.of(existing), setting())).isEqualTo(new IncidentAnswer(List.of(), List.of()));
    }

    @Test
    void aPersonAddedByACorrectionGetsAFollowUpAndTheOthersStay() {
        FollowUp existing = opened(survived);

        IncidentAnswer answer = answer(
                with(survived, person(0, Outcome.NONFATAL), person(1, Outcome.NONFATAL)), List.of(existing), setting());

        assertThat(answer.opened())
                .singleElement()
                .satisfies(one -> assertThat(one.subject().personIndex()).isEqualTo(1));
        assertThat(answer.changed()).isEmpty();
    }

    @Test
    void aDeathLearnedLaterTurnsTheSameFollowUpIntoFamilySupport() {
        FollowUp claimed = opened(survived).claimedBy(WORKER, NOW);

        FollowUp corrected = changed(with(survived, person(0, Outcome.FATAL)), claimed);

        assertThat(corrected.id()).isEqualTo(claimed.id());
        assertThat(corrected.version()).isEqualTo(3);
        assertThat(corrected.circumstances().reason()).isEqualTo(FollowUpReason.FAMILY_SUPPORT);
        assertThat(corrected.state()).isEqualTo(claimed.state());
    }

    @Test
    void aDeathReportedInErrorTurnsItBackIntoSurvivorOutreach() {
        FollowUp corrected = changed(with(survived, person(0, Outcome.NONFATAL)), opened(incident(Outcome.FATAL)));

        assertThat(corrected.circumstances().reason()).isEqualTo(FollowUpReason.SURVIVOR_OUTREACH);
    }

    @Test
    void aCorrectedTimeMovesTheClock() {
        Instant earlier = OVERDOSE.minus(Duration.ofHours(5));

        FollowUp corrected = changed(with(survived, earlier), opened(survived));

        assertThat(corrected.circumstances().occurredAt()).isEqualTo(earlier);
        assertThat(corrected.circumstances().dueAt()).isEqualTo(earlier.plus(Duration.ofDays(1)));
        assertThat(corrected.circumstances().breachAt()).isEqualTo(earlier.plus(Duration.ofDays(3)));
    }

    @Test
    void aCorrectedPlaceMovesItToTheTeamThere() {
        FollowUp corrected = changed(in(survived, "dockside"), opened(survived));

        assertThat(corrected.circumstances().place()).isEqualTo(new Place("dockside", "port-ferris"));
        assertThat(corrected.team()).isNull();
    }

    @Test
    void aCorrectionOfSomethingElseLeavesItWithItsTeam() {
        FollowUp existing = opened(survived);
        IncidentAnswer.Setting redrawn = new IncidentAnswer.Setting(
                TIMES, new Coverage(List.of()), PeopleOnFile.NOBODY, () -> existing.id(), NOW);

        IncidentAnswer answer = answer(with(survived, person(0, Outcome.FATAL)), List.of(existing), redrawn);

        assertThat(answer.changed()).singleElement().satisfies(one -> assertThat(one.team())
                .isEqualTo("port-ferris-peers"));
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN, INCIDENT_WITHDRAWN", "MERGED, INCIDENT_MERGED"})
    void anIncidentThatNoLongerStandsCancelsItsFollowUps(IncidentStatus status, StatusReason reason) {
        FollowUp cancelled = changed(with(survived, status), opened(survived));

        assertThat(cancelled.state().status()).isEqualTo(FollowUpStatus.CANCELLED);
        assertThat(cancelled.state().statusReason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"SELF_REFERRAL, SELF_REFERRAL", "OUTREACH_REQUEST, OUTREACH_REQUEST"})
    void whoAsksForSupportOrIsToBeVisitedGetsOutreachForThatReason(IncidentKind kind, FollowUpReason reason) {
        assertThat(opened(with(survived, kind)).circumstances().reason()).isEqualTo(reason);
        assertThat(opened(with(incident(Outcome.UNKNOWN), kind)).circumstances().reason())
                .isEqualTo(reason);
        assertThat(opened(with(incident(Outcome.FATAL), kind)).circumstances().reason())
                .isEqualTo(FollowUpReason.FAMILY_SUPPORT);
    }

    @Test
    void whoAsksForSupportGetsItAlsoWhenItWasNoOverdose() {
        IncidentSnapshot ruledOut = with(with(survived, Classification.RULED_OUT), IncidentKind.SELF_REFERRAL);

        assertThat(opened(ruledOut).circumstances().reason()).isEqualTo(FollowUpReason.SELF_REFERRAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentKind.class,
            names = {"NALOXONE_GIVEN", "OTHER"})
    void naloxoneGivenAndOtherKindsOpenNoneUntilTheyTurnOutToBeAnOverdose(IncidentKind kind) {
        assertThat(answer(with(survived, kind), List.of(), setting()))
                .isEqualTo(new IncidentAnswer(List.of(), List.of()));

        assertThat(opened(with(with(survived, kind), IncidentKind.OVERDOSE)).state())
                .isEqualTo(new FollowUpState.Open(null));
    }

    @Test
    void anOverdoseThatWasOnlyNaloxoneGivenCancelsItsFollowUp() {
        FollowUp cancelled = changed(with(survived, IncidentKind.NALOXONE_GIVEN), opened(survived));

        assertThat(cancelled.state().statusReason()).contains(StatusReason.INCIDENT_RULED_OUT);
    }

    @Test
    void anExerciseOpensAFollowUpThatSaysSo() {
        assertThat(opened(exercise(survived)).circumstances().exercise()).isTrue();
        assertThat(opened(survived).circumstances().exercise()).isFalse();
    }

    @Test
    void aBackfillWakesNobody() {
        assertThat(answer(backfill(survived, true), List.of(), setting()))
                .isEqualTo(new IncidentAnswer(List.of(), List.of()));
    }

    @Test
    void anIncidentThatStopsBeingABackfillByACorrectionOpensItsFollowUpThen() {
        assertThat(opened(backfill(backfill(survived, true), false)).state()).isEqualTo(new FollowUpState.Open(null));
    }

    @Test
    void anIncidentThatBecomesABackfillByACorrectionCancelsWhatNobodyHasBegun() {
        FollowUp cancelled = changed(backfill(survived, true), opened(survived));

        assertThat(cancelled.state().statusReason()).contains(StatusReason.INCIDENT_BACKFILL);
        assertThat(changed(backfill(survived, false), cancelled).state()).isEqualTo(new FollowUpState.Open(null));
    }

    @Test
    void anIncidentThatBecomesABackfillByACorrectionKeepsWhatSomebodyHasBegun() {
        FollowUp claimed = opened(survived).claimedBy(WORKER, NOW);
        FollowUp tried = claimed.attempted(
                        ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW)
                .returned(ITS_WORKER, ReturnReason.WORKLOAD, NOW);

        for (FollowUp begun : List.of(claimed, tried)) {
            assertThat(answer(backfill(survived, true), List.of(begun), setting()))
                    .isEqualTo(new IncidentAnswer(List.of(), List.of()));
        }
    }

    @Test
    void anIncidentThatWasNoOverdoseCancelsItsFollowUps() {
        FollowUp cancelled = changed(with(survived, Classification.RULED_OUT), opened(survived));

        assertThat(cancelled.state().status()).isEqualTo(FollowUpStatus.CANCELLED);
        assertThat(cancelled.state().statusReason()).contains(StatusReason.INCIDENT_RULED_OUT);
    }

    @Test
    void aPersonTakenOutByACorrectionLosesTheFollowUpAndTheOthersKeepTheirs() {
        IncidentSnapshot two = incident(Outcome.NONFATAL, Outcome.NONFATAL);
        List<FollowUp> existing = answer(two, List.of(), setting()).opened();

        IncidentAnswer answer = answer(with(two, person(1, Outcome.NONFATAL)), existing, setting());

        assertThat(answer.opened()).isEmpty();
        assertThat(answer.changed()).singleElement().satisfies(one -> {
            assertThat(one.subject().personIndex()).isZero();
            assertThat(one.state().statusReason()).contains(StatusReason.PERSON_REMOVED);
        });
    }

    @Test
    void nothingIsOpenedForAnIncidentThatWasWithdrawnBeforeItWasSeen() {
        assertThat(answer(with(survived, IncidentStatus.WITHDRAWN), List.of(), setting()))
                .isEqualTo(new IncidentAnswer(List.of(), List.of()));
    }

    @Test
    void attemptsOutliveAWithdrawal() {
        FollowUp tried = opened(survived)
                .claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        assertThat(changed(with(survived, IncidentStatus.WITHDRAWN), tried).attempts())
                .isEqualTo(new Attempts(1, 0, NOW));
    }

    @ParameterizedTest
    @EnumSource(IncidentStatus.class)
    void whatPeopleHaveEndedStaysWhateverTheIncidentSays(IncidentStatus status) {
        FollowUp completed = opened(survived)
                .claimedBy(WORKER, NOW)
                .completed(ITS_WORKER, FollowUpOutcome.LINKED, Examples.TRIED_ENOUGH, Examples.UNREACHED, NOW);
        FollowUp cancelled = opened(survived).cancelled(Examples.LEAD, CancelReason.SAFETY, NOW);

        for (FollowUp ended : List.of(completed, cancelled)) {
            assertThat(answer(with(with(survived, status), person(0, Outcome.FATAL)), List.of(ended), setting()))
                    .isEqualTo(new IncidentAnswer(List.of(), List.of()));
        }
    }

    @Test
    void anIncidentThatStandsAgainPutsTheSameFollowUpBackIntoThePool() {
        FollowUp tried = opened(survived)
                .claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);
        FollowUp lapsed = changed(with(survived, IncidentStatus.MERGED), tried);

        FollowUp again = changed(with(survived, person(0, Outcome.FATAL)), lapsed);

        assertThat(again.id()).isEqualTo(tried.id());
        assertThat(again.version()).isEqualTo(lapsed.version() + 1);
        assertThat(again.state()).isEqualTo(new FollowUpState.Open(null));
        assertThat(again.attempts()).isEqualTo(tried.attempts());
        assertThat(again.circumstances().reason()).isEqualTo(FollowUpReason.FAMILY_SUPPORT);
    }

    @Test
    void passingOverSnapshotsLeadsToTheSameState() {
        FollowUp existing = followUp();
        IncidentSnapshot withdrawn = with(survived, IncidentStatus.WITHDRAWN);
        IncidentSnapshot again = in(survived, "dockside");

        FollowUp stepByStep = changed(again, changed(withdrawn, existing));
        FollowUp atOnce = changed(again, existing);

        assertThat(stepByStep.state()).isEqualTo(atOnce.state());
        assertThat(stepByStep.circumstances()).isEqualTo(atOnce.circumstances());
        assertThat(stepByStep.team()).isEqualTo(atOnce.team());
    }

    @Test
    void twoPeopleOfOneIndexAreRefused() {
        IncidentSnapshot unclear = with(survived, person(0, Outcome.FATAL), person(0, Outcome.NONFATAL));

        assertThatThrownBy(() -> answer(unclear, List.of(), setting())).isInstanceOf(IllegalStateException.class);
    }

    private static FollowUp opened(IncidentSnapshot incident) {
        List<FollowUp> opened = answer(incident, List.of(), setting()).opened();
        assertThat(opened).hasSize(1);
        return opened.get(0);
    }

    private static FollowUp changed(IncidentSnapshot incident, FollowUp existing) {
        IncidentAnswer answer = answer(incident, List.of(existing), setting());
        assertThat(answer.opened()).isEmpty();
        assertThat(answer.changed()).hasSize(1);
        return answer.changed().get(0);
    }
}
