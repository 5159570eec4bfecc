package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.referral.consent.domain.Consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.LEAD;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.OVERDOSE;
import static org.warmhandoff.referral.followup.domain.Examples.TRIED_ENOUGH;
import static org.warmhandoff.referral.followup.domain.Examples.UNREACHED;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;

class OneTaskRuleTest {

    private static final Instant NEXT_OVERDOSE = OVERDOSE.plus(Duration.ofDays(2));
    private static final Instant LATER = NEXT_OVERDOSE.plus(Duration.ofMinutes(20));

    private final FollowUp first = followUp(FollowUpReason.SURVIVOR_OUTREACH, OVERDOSE, NOW, false);
    private final FollowUp second = followUp(FollowUpReason.SURVIVOR_OUTREACH, NEXT_OVERDOSE, LATER, false);

    @Test
    void anotherOverdoseIsAttachedToTheTaskThatIsOpenAndOpensNoSecondOne() {
        After after = apply(first, second);

        assertThat(after.of(second).state()).isEqualTo(new FollowUpState.Attached(first.id()));
        assertThat(after.of(first).isUnfinished()).isTrue();
    }

    @Test
    void itRaisesThePriorityAndStartsTheClockAnew() {
        FollowUp tried = first.claimedBy(WORKER, NOW)
                .attempted(ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);

        FollowUp restarted = apply(tried, second).of(first);

        assertThat(restarted.priority()).isEqualTo(Priority.URGENT);
        assertThat(restarted.restartedAt()).isEqualTo(NEXT_OVERDOSE);
        assertThat(restarted.circumstances().dueAt())
                .isEqualTo(second.circumstances().dueAt());
        assertThat(restarted.awaitsAttempt()).isTrue();
        assertThat(restarted.attempts().count()).isOne();
        assertThat(restarted.state().assignee()).contains(WORKER);
    }

    @Test
    void theOneThatHasComeFurthestGoesOnAlsoWhenItIsTheLater() {
        FollowUp claimed = second.claimedBy(WORKER, LATER);

        After after = apply(first, claimed);

        assertThat(after.of(first).state()).isEqualTo(new FollowUpState.Attached(second.id()));
        assertThat(after.of(second).restartedAt()).isNull();
    }

    @Test
    void whatTwoWorkersHaveBegunBothGoOn() {
        assertThat(OneTaskRule.apply(List.of(first.claimedBy(WORKER, NOW), second.claimedBy(WORKER, LATER)), LATER))
                .isEmpty();
    }

    @Test
    void toApplyItAgainChangesNothing() {
        After after = apply(first, second);

        assertThat(OneTaskRule.apply(after.all(), LATER.plusSeconds(1))).isEmpty();
    }

    @Test
    void whenTheOneThatGoesOnIsNotAskedForTheAttachedOneIsOpenAgain() {
        After after = apply(first, second);
        FollowUp lapsed = after.of(first).lapsed(LapseReason.INCIDENT_WITHDRAWN, LATER);

        assertThat(apply(lapsed, after.of(second)).of(second).state()).isEqualTo(new FollowUpState.Open(null));
    }

    @Test
    void whatWasEnteredInErrorHasServedNobody() {
        After after = apply(first, second);
        FollowUp inError = after.of(first).enteredInError(LEAD, LATER);

        assertThat(apply(inError, after.of(second)).of(second).isUnfinished()).isTrue();
    }

    @Test
    void whenPeopleHaveEndedTheOneThatWentOnTheAttachedOneStaysEnded() {
        After after = apply(first, second);
        FollowUp ended = after.of(first)
                .claimedBy(WORKER, LATER)
                .completed(ITS_WORKER, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, LATER);

        assertThat(OneTaskRule.apply(List.of(ended, after.of(second)), LATER)).isEmpty();
    }

    @Test
    void anAttachedOneThatTurnsOutToBeOfSomebodyElseIsOpenAgain() {
        FollowUp attached = apply(first, second).of(second);

        assertThat(apply(attached).of(second).isUnfinished()).isTrue();
    }

    @Test
    void supportForTheFamilyAndAnExerciseAreTasksOfTheirOwn() {
        FollowUp family = followUp(FollowUpReason.FAMILY_SUPPORT, NEXT_OVERDOSE, LATER, false);
        FollowUp exercise = followUp(FollowUpReason.SURVIVOR_OUTREACH, NEXT_OVERDOSE, LATER, true);

        assertThat(OneTaskRule.apply(List.of(first, family, exercise), LATER)).isEmpty();
    }

    /** Follow-ups after the rule was applied to them. */
    private record After(List<FollowUp> all) {

        FollowUp of(FollowUp before) {
            return all.stream()
                    .filter(one -> one.id().equals(before.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static After apply(FollowUp... followUps) {
        List<FollowUp> changed = OneTaskRule.apply(List.of(followUps), LATER);
        return new After(Stream.of(followUps)
                .map(one -> changed.stream()
                        .filter(other -> other.id().equals(one.id()))
                        .findFirst()
                        .orElse(one))
                .toList());
    }

    private static FollowUp followUp(FollowUpReason reason, Instant occurredAt, Instant createdAt, boolean exercise) {
        Circumstances circumstances = new Circumstances(
                reason,
                Set.of(),
                UUID.fromString("7f0d9a52-4a0f-4c7e-9a51-6c0d3f2b7e11"),
                Set.of(),
                OutreachConsent.NOT_ASKED,
                new Place("harbor-flats", "port-ferris"),
                occurredAt,
                Examples.TIMES.dueAt(occurredAt),
                Examples.TIMES.breachAt(occurredAt),
                exercise);
        return FollowUp.opened(
                UUID.randomUUID(), new Subject(UUID.randomUUID(), 0), circumstances, "port-ferris-peers", createdAt);
    }
}
