package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.analytics.FollowUps;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpFactTest {

    private static final Set<FollowUpOutcome> CONTACTS = EnumSet.of(
            FollowUpOutcome.ENGAGED_PLAN_MADE,
            FollowUpOutcome.ENGAGED_SUPPLIES_ONLY,
            FollowUpOutcome.ENGAGED_WANTS_LATER,
            FollowUpOutcome.LINKED,
            FollowUpOutcome.DECLINED_NOW,
            FollowUpOutcome.DECLINED_DO_NOT_CONTACT,
            FollowUpOutcome.ALREADY_IN_SERVICES);

    private static final Instant OCCURRED = Instant.parse("2026-03-07T12:00:00Z");
    private static final FollowUps OPEN = FollowUps.one("riverside", "port-ferris", OCCURRED);

    @ParameterizedTest
    @EnumSource
    void aPersonIsContactedWhenTheyWereReachedThemselves(FollowUpOutcome outcome) {
        Tally tally = tally(OPEN.tried(OCCURRED.plusSeconds(60), 0).completed(outcome));

        assertThat(tally.value(Measure.CONTACTED)).isEqualTo(CONTACTS.contains(outcome) ? 1 : 0);
        assertThat(tally.value(Measure.LINKED)).isEqualTo(outcome == FollowUpOutcome.LINKED ? 1 : 0);
    }

    @Test
    void notNowAndNeverAreBothARefusal() {
        assertThat(tally(OPEN.completed(FollowUpOutcome.DECLINED_NOW)).value(Measure.DECLINED))
                .isEqualTo(1);
        assertThat(tally(OPEN.completed(FollowUpOutcome.DECLINED_DO_NOT_CONTACT))
                        .value(Measure.DECLINED))
                .isEqualTo(1);
        assertThat(tally(OPEN.completed(FollowUpOutcome.UNABLE_TO_CONTACT)).value(Measure.DECLINED))
                .isZero();
    }

    @Test
    void kitsCountWhoeverTheFollowUpIsForAndPeopleOnlyOfSurvivors() {
        FollowUps family = OPEN.of(FollowUpReason.FAMILY_SUPPORT).tried(OCCURRED.plusSeconds(60), 2);

        assertThat(tally(family).value(Measure.KITS_GIVEN)).isEqualTo(2);
        assertThat(tally(family.completed(FollowUpOutcome.LINKED)).value(Measure.CONTACTED))
                .isZero();
        assertThat(FollowUpFact.of(family.snapshot()).ofSurvivor()).isFalse();
    }

    @Test
    void whatWasEnteredInErrorAddsNothingAndIsNeverOverdue() {
        FollowUpFact fact = FollowUpFact.of(OPEN.tried(OCCURRED.plusSeconds(60), 2)
                .now(FollowUpStatus.ENTERED_IN_ERROR)
                .snapshot());

        assertThat(fact.tally()).isEqualTo(Tally.NONE);
        assertThat(fact.ofSurvivor()).isFalse();
    }

    @Test
    void theFollowUpOfAnExerciseCountsNowhere() {
        assertThat(FollowUpFact.of(OPEN.ofAnExercise().snapshot()).areas()).isEmpty();
    }

    private static Tally tally(FollowUps followUp) {
        return FollowUpFact.of(followUp.snapshot()).tally();
    }
}
