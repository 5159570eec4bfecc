package org.warmhandoff.referral.careplan.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.referral.careplan.domain.CarePlanEntry.Goal;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry.StatedNeed;
import org.warmhandoff.referral.need.domain.Need;

import static org.assertj.core.api.Assertions.assertThat;

class CarePlanTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final CarePlan NOTHING = new CarePlan(List.of());

    private final CarePlan plan = NOTHING.restated(
            new StatedPlan(
                    List.of(new StatedPlan.Goal(null, new OwnWords("See my sister"))),
                    List.of(new StatedPlan.StatedNeed(Need.HOUSING, NeedState.WANTED)),
                    List.of(new StatedPlan.Support(null, SupportKind.FRIEND, null))),
            UUID::randomUUID,
            MONDAY);

    @Test
    void whatIsSaidAsBeforeStandsSinceItStood() {
        assertThat(plan.restated(again(plan), UUID::randomUUID, TUESDAY)).isEqualTo(plan);
    }

    @Test
    void aNeedThatComesFurtherStandsSinceThenAndTheRestAsBefore() {
        CarePlan next = plan.restated(
                new StatedPlan(
                        again(plan).goals(),
                        List.of(new StatedPlan.StatedNeed(Need.HOUSING, NeedState.BEING_WORKED_ON)),
                        again(plan).supports()),
                UUID::randomUUID,
                TUESDAY);

        assertThat(next.needs()).singleElement().satisfies(need -> {
            assertThat(need.state()).isEqualTo(NeedState.BEING_WORKED_ON);
            assertThat(need.since()).isEqualTo(TUESDAY);
        });
        assertThat(next.goals()).isEqualTo(plan.goals());
        assertThat(plan.changedTo(next).written()).hasSize(1);
        assertThat(plan.changedTo(next).removed()).isEmpty();
    }

    @Test
    void aGoalInOtherWordsIsTheSameGoal() {
        Goal before = plan.goals().get(0);

        CarePlan next = plan.restated(
                new StatedPlan(
                        List.of(new StatedPlan.Goal(before.id(), new OwnWords("Live near my sister"))),
                        List.of(),
                        List.of()),
                UUID::randomUUID,
                TUESDAY);

        assertThat(next.goals()).extracting(Goal::id).containsExactly(before.id());
        assertThat(next.goals()).extracting(Goal::since).containsExactly(TUESDAY);
    }

    @Test
    void whatIsNotSaidAnyMoreIsRemoved() {
        CarePlan next = plan.restated(new StatedPlan(List.of(), List.of(), List.of()), UUID::randomUUID, TUESDAY);

        assertThat(next.entries()).isEmpty();
        assertThat(plan.changedTo(next).removed()).hasSize(3);
    }

    @Test
    void ofANeedThatWasSaidInTwoFollowUpsTheLatestCountsAndTheOtherIsKept() {
        StatedNeed there = new StatedNeed(UUID.randomUUID(), Need.HOUSING, NeedState.MET, TUESDAY);
        CarePlan together = new CarePlan(List.of(there, plan.needs().get(0)));

        CarePlan next = together.restated(again(together), UUID::randomUUID, TUESDAY);

        assertThat(together.needs()).containsExactly(there);
        assertThat(together.changedTo(next).removed()).isEmpty();
    }

    @Test
    void aNeedThatIsNotSaidAnyMoreDoesNotComeBackFromAnotherFollowUp() {
        StatedNeed there = new StatedNeed(UUID.randomUUID(), Need.HOUSING, NeedState.MET, TUESDAY);
        CarePlan together = new CarePlan(List.of(there, plan.needs().get(0)));

        CarePlan next = together.restated(new StatedPlan(List.of(), List.of(), List.of()), UUID::randomUUID, TUESDAY);

        assertThat(next.entries()).isEmpty();
        assertThat(together.changedTo(next).removed()).hasSize(2);
    }

    @Test
    void theVersionTellsWhatWasSaidAndNotHowOften() {
        CarePlan other = NOTHING.restated(again(plan), UUID::randomUUID, MONDAY);
        CarePlan together =
                new CarePlan(List.of(plan.goals().get(0), other.needs().get(0)));

        assertThat(NOTHING.version()).isZero();
        assertThat(new CarePlan(plan.entries()).version()).isEqualTo(plan.version());
        assertThat(List.of(plan.version(), other.version(), together.version()))
                .doesNotHaveDuplicates()
                .allSatisfy(version -> assertThat(version).isBetween(1L, 1L << 48));
    }

    @Test
    void ownWordsAreInNoTextThatIsMadeByAccident() {
        assertThat(plan.toString()).doesNotContain("sister");
        assertThat(new OwnWords("  See my sister\n").text()).isEqualTo("See my sister");
    }

    private static StatedPlan again(CarePlan plan) {
        return new StatedPlan(
                plan.goals().stream()
                        .map(one -> new StatedPlan.Goal(one.id(), one.words()))
                        .toList(),
                plan.needs().stream()
                        .map(one -> new StatedPlan.StatedNeed(one.need(), one.state()))
                        .toList(),
                plan.supports().stream()
                        .map(one -> new StatedPlan.Support(one.id(), one.kind(), one.name()))
                        .toList());
    }
}
