package org.warmhandoff.referral.followup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.referral.consent.domain.Consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.LEAD;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.OTHER_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.backfill;
import static org.warmhandoff.referral.followup.domain.Examples.in;
import static org.warmhandoff.referral.followup.domain.Examples.incident;
import static org.warmhandoff.referral.followup.domain.Examples.mergedInto;
import static org.warmhandoff.referral.followup.domain.Examples.person;
import static org.warmhandoff.referral.followup.domain.Examples.setting;
import static org.warmhandoff.referral.followup.domain.Examples.with;
import static org.warmhandoff.referral.followup.domain.Examples.withId;

class MergedIncidentsTest {

    private static final UUID A = UUID.fromString("019a3c00-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("019a3c00-0000-7000-8000-00000000000b");
    private static final UUID C = UUID.fromString("019a3c00-0000-7000-8000-00000000000c");

    private final IncidentSnapshot survivor = withId(incident(Outcome.NONFATAL), A);
    private final IncidentSnapshot other = withId(incident(Outcome.NONFATAL), B);
    private final IncidentSnapshot merged = mergedInto(other, A);

    private final FollowUp survivors = followUpOf(survivor);
    private final FollowUp others = followUpOf(other);

    @Test
    void ofTwoInThePoolTheSurvivorsGoesOnAndTheOtherSaysThatItsIncidentWasMerged() {
        List<FollowUp> after = after(List.of(survivors, others), survivor, merged);

        assertThat(after).containsExactly(survivors, others.withheld(NOW));
        assertThat(after.get(1).state().status()).isEqualTo(FollowUpStatus.CANCELLED);
        assertThat(after.get(1).state().statusReason()).contains(StatusReason.INCIDENT_MERGED);
    }

    @Test
    void theWorkerWhoHasBegunOnTheMergedOneGoesOnAndNobodyElseIsSent() {
        FollowUp begun = others.claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        List<FollowUp> after = after(List.of(survivors, begun), survivor, merged);

        assertThat(after).containsExactly(survivors.withheld(NOW), begun);
        assertThat(after.get(1).state().assignee()).contains(WORKER);
    }

    @Test
    void whatIsClaimedGoesOnBeforeWhatIsInThePool() {
        FollowUp claimed = others.claimedBy(WORKER, NOW);

        assertThat(after(List.of(survivors, claimed), survivor, merged))
                .containsExactly(survivors.withheld(NOW), claimed);
    }

    @Test
    void ofTwoWorkersTheOneWhoHasAttemptedGoesOn() {
        FollowUp claimed = survivors.claimedBy(OTHER_WORKER.worker(), NOW);
        FollowUp inProgress = others.claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        assertThat(after(List.of(claimed, inProgress), survivor, merged))
                .containsExactly(claimed.withheld(NOW), inProgress);
    }

    @Test
    void ofTwoWorkersWhoHaveAttemptedTheOneWithMoreAttemptsGoesOn() {
        FollowUp once = survivors
                .claimedBy(OTHER_WORKER.worker(), NOW)
                .attempted(
                        OTHER_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);
        FollowUp twice = others.claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        assertThat(after(List.of(once, twice), survivor, merged)).containsExactly(once.withheld(NOW), twice);
    }

    @Test
    void attemptsOnRecordGoOnBeforeNone() {
        FollowUp tried = others.claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW)
                .returned(ITS_WORKER, ReturnReason.WORKLOAD, NOW);

        assertThat(after(List.of(survivors, tried), survivor, merged)).containsExactly(survivors.withheld(NOW), tried);
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowUpOutcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNABLE_TO_LOCATE", "UNABLE_TO_CONTACT"})
    void whoWasReachedIsNotVisitedAgain(FollowUpOutcome outcome) {
        FollowUp ended = others.claimedBy(WORKER, NOW)
                .completed(ITS_WORKER, outcome, Examples.TRIED_ENOUGH, Examples.UNREACHED, NOW);

        assertThat(after(List.of(survivors, ended), survivor, merged)).containsExactly(survivors.withheld(NOW), ended);
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowUpOutcome.class,
            names = {"UNABLE_TO_LOCATE", "UNABLE_TO_CONTACT"})
    void whoWasNotReachedKeepsTheFollowUpThatWaits(FollowUpOutcome outcome) {
        FollowUp ended = others.claimedBy(WORKER, NOW)
                .completed(ITS_WORKER, outcome, Examples.TRIED_ENOUGH, Examples.UNREACHED, NOW);

        assertThat(after(List.of(survivors, ended), survivor, merged)).containsExactly(survivors, ended);
    }

    @Test
    void whatALeadCancelledAsTheDoubleOfAnotherDoesNotEndThatOne() {
        FollowUp cancelled = others.cancelled(LEAD, CancelReason.OTHER, NOW);

        assertThat(after(List.of(survivors, cancelled), survivor, merged)).containsExactly(survivors, cancelled);
    }

    @Test
    void whatEndsAfterTheMergeDoesNotBringTheWithheldOneBack() {
        FollowUp claimed = others.claimedBy(WORKER, NOW);
        List<FollowUp> after = after(List.of(survivors, claimed), survivor, merged);
        IncidentSnapshot corrected = in(survivor, "dockside");

        for (FollowUp ended : List.of(
                claimed.completed(
                        ITS_WORKER, FollowUpOutcome.UNABLE_TO_LOCATE, Examples.TRIED_ENOUGH, Examples.UNREACHED, NOW),
                claimed.cancelled(LEAD, CancelReason.SAFETY, NOW))) {
            assertThat(after(List.of(after.get(0), ended), corrected, merged)).containsExactly(after.get(0), ended);
        }
    }

    @Test
    void theOneThatGoesOnFollowsTheSurvivor() {
        FollowUp claimed = others.claimedBy(WORKER, NOW);
        IncidentSnapshot died = in(with(survivor, person(0, Outcome.FATAL)), "dockside");

        FollowUp goesOn = after(List.of(survivors, claimed), died, merged).get(1);

        assertThat(goesOn.state()).isEqualTo(claimed.state());
        assertThat(goesOn.subject()).isEqualTo(others.subject());
        assertThat(goesOn.circumstances()).isEqualTo(followUpOf(died).circumstances());
    }

    @Test
    void whenTheSurvivorTurnsOutToBeNoOverdoseAllOfThemEnd() {
        FollowUp claimed = others.claimedBy(WORKER, NOW);

        assertThat(after(List.of(survivors, claimed), with(survivor, Classification.RULED_OUT), merged))
                .extracting(one -> one.state().status())
                .containsOnly(FollowUpStatus.CANCELLED);
    }

    @Test
    void aSurvivorThatIsWithdrawnAndStandsAgainHasOneFollowUpAgain() {
        List<FollowUp> withdrawn = after(List.of(survivors, others), with(survivor, IncidentStatus.WITHDRAWN), merged);
        assertThat(unfinished(withdrawn)).isEmpty();

        assertThat(unfinished(after(withdrawn, survivor, merged))).hasSize(1);
    }

    @Test
    void partedAgainEachHasItsOwnFollowUpAgain() {
        FollowUp begun = others.claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        List<FollowUp> inThePool = after(after(List.of(survivors, others), survivor, merged), survivor, other);
        List<FollowUp> inWork = after(after(List.of(survivors, begun), survivor, merged), survivor, other);

        assertThat(inThePool).extracting(FollowUp::id).containsExactly(survivors.id(), others.id());
        assertThat(inThePool).extracting(FollowUp::state).containsOnly(new FollowUpState.Open(null));
        assertThat(inWork.get(0).state()).isEqualTo(new FollowUpState.Open(null));
        assertThat(inWork.get(1)).isEqualTo(begun);
    }

    @Test
    void partedAfterItsOutcomeTheOtherPersonIsServedToo() {
        FollowUp claimed = others.claimedBy(WORKER, NOW);
        List<FollowUp> joined = after(List.of(survivors, claimed), survivor, merged);
        FollowUp ended =
                claimed.completed(ITS_WORKER, FollowUpOutcome.LINKED, Examples.TRIED_ENOUGH, Examples.UNREACHED, NOW);

        List<FollowUp> parted = after(List.of(joined.get(0), ended), survivor, other);

        assertThat(parted.get(0).state()).isEqualTo(new FollowUpState.Open(null));
        assertThat(parted.get(1)).isEqualTo(ended);
    }

    @Test
    void aMergeThatIsHeardOfBeforeAnythingElseOpensOneFollowUp() {
        IncidentAnswer answer = IncidentAnswer.to(linked(survivor, merged).get(0), List.of(), setting());

        assertThat(answer.opened()).singleElement().satisfies(one -> assertThat(one.subject())
                .isEqualTo(new Subject(A, 0)));
    }

    @Test
    void whereTheSurvivorHasNoneYetTheOneInThePoolGoesOnAndNoSecondOneIsOpened() {
        assertThat(after(List.of(others), survivor, merged)).containsExactly(others);
    }

    @Test
    void untilTheSurvivorIsKnownEverythingStaysAsItIs() {
        assertThat(linked(merged)).isEmpty();
    }

    @Test
    void aBackfillKeepsTheFollowUpOfTheMergedIncidentThatSomebodyHasBegun() {
        FollowUp claimed = others.claimedBy(WORKER, NOW);

        assertThat(unfinished(after(List.of(survivors, claimed), backfill(survivor, true), merged)))
                .containsExactly(claimed);
        assertThat(unfinished(after(List.of(survivors, others), backfill(survivor, true), merged)))
                .isEmpty();
    }

    @Test
    void severalMergesAfterOneAnotherAreOneEvent() {
        IncidentSnapshot third = withId(incident(Outcome.NONFATAL), C);
        FollowUp claimed = followUpOf(third).claimedBy(WORKER, NOW);

        List<FollowUp> after = after(List.of(survivors, others, claimed), survivor, merged, mergedInto(third, B));

        assertThat(unfinished(after)).containsExactly(claimed);
    }

    @Test
    void incidentsMergedIntoEachOtherHaveNoSurvivor() {
        assertThat(linked(mergedInto(survivor, B), merged)).isEmpty();
    }

    @Test
    void ofSeveralPeopleTheOutcomeTellsWhoIsWho() {
        IncidentSnapshot two = withId(incident(Outcome.NONFATAL, Outcome.FATAL), A);
        IncidentSnapshot death = withId(incident(Outcome.FATAL), B);

        assertThat(counterparts(death, two)).isEqualTo(Map.of(0, 1));
        assertThat(counterparts(withId(incident(Outcome.FATAL, Outcome.NONFATAL), B), two))
                .isEqualTo(Map.of(0, 1, 1, 0));
    }

    @Test
    void theOnePersonOfEachIsTheSameAlsoWhereTheOutcomeWasCorrected() {
        assertThat(counterparts(withId(incident(Outcome.NONFATAL), B), withId(incident(Outcome.FATAL), A)))
                .isEqualTo(Map.of(0, 0));
    }

    @Test
    void aSharedReferenceTellsWhoIsWhoBeforeAnythingElse() {
        IncidentSnapshot two = with(survivor, person(0, Outcome.NONFATAL, null), person(1, Outcome.UNKNOWN, C));

        assertThat(counterparts(with(other, person(0, Outcome.NONFATAL, C)), two))
                .isEqualTo(Map.of(0, 1));
    }

    @Test
    void twoReferencesAreTwoPeopleAndBothKeepTheirFollowUps() {
        IncidentSnapshot one = with(survivor, person(0, Outcome.NONFATAL, A));
        IncidentSnapshot another = mergedInto(with(other, person(0, Outcome.NONFATAL, B)), A);

        assertThat(after(List.of(survivors, others), one, another))
                .extracting(FollowUp::id, FollowUp::state)
                .containsExactly(tuple(survivors.id(), survivors.state()), tuple(others.id(), others.state()));
        assertThat(unfinished(after(List.of(survivors, others), with(one, IncidentStatus.WITHDRAWN), another)))
                .isEmpty();
    }

    @Test
    void whoseCounterpartIsNotKnownYetKeepsTheFollowUp() {
        IncidentSnapshot two = withId(incident(Outcome.NONFATAL, Outcome.NONFATAL), B);
        List<FollowUp> theirs = Examples.answer(two, List.of(), setting()).opened();
        List<FollowUp> all = new ArrayList<>(List.of(survivors));
        all.addAll(theirs);

        List<FollowUp> after = after(all, survivor, mergedInto(two, A));

        assertThat(unfinished(after)).containsExactly(survivors, theirs.get(1));
    }

    private static Map<Integer, Integer> counterparts(IncidentSnapshot merged, IncidentSnapshot survivor) {
        return SamePerson.counterparts(Incident.of(merged), Incident.of(survivor));
    }

    private static FollowUp followUpOf(IncidentSnapshot incident) {
        return Examples.answer(incident, List.of(), setting()).opened().get(0);
    }

    private static List<LinkedIncidents> linked(IncidentSnapshot... newest) {
        return LinkedIncidents.of(List.of(newest).stream().map(Incident::of).toList());
    }

    private static List<FollowUp> unfinished(List<FollowUp> followUps) {
        return followUps.stream()
                .filter(one -> one.state() instanceof FollowUpState.Unfinished)
                .toList();
    }

    /** The follow-ups, in the same order, after these snapshots. None is opened. */
    private static List<FollowUp> after(List<FollowUp> followUps, IncidentSnapshot... newest) {
        List<IncidentAnswer> answers = linked(newest).stream()
                .map(linked -> IncidentAnswer.to(
                        linked,
                        followUps.stream()
                                .filter(one ->
                                        linked.ids().anyMatch(one.subject().incidentId()::equals))
                                .toList(),
                        setting()))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.opened()).isEmpty());
        return followUps.stream()
                .map(one -> answers.stream()
                        .flatMap(answer -> answer.changed().stream())
                        .filter(changed -> changed.id().equals(one.id()))
                        .findFirst()
                        .orElse(one))
                .toList();
    }
}
