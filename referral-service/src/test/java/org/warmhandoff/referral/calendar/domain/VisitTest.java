package org.warmhandoff.referral.calendar.domain;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.referral.StoredFollowUps;
import org.warmhandoff.referral.followup.domain.Attempts;
import org.warmhandoff.referral.followup.domain.FollowUp;

import static org.assertj.core.api.Assertions.assertThat;

class VisitTest {

    @Test
    void aFirstAttemptIsInTheHalfHourBeforeItIsDue() {
        assertThat(Visit.of(StoredFollowUps.at(FollowUpStatus.CLAIMED)))
                .contains(new Visit(
                        StoredFollowUps.ID,
                        3,
                        StoredFollowUps.DUE_AT.minus(Duration.ofMinutes(30)),
                        StoredFollowUps.DUE_AT,
                        StoredFollowUps.UPDATED_AT));
    }

    @Test
    void whatIsOnHoldComesWhenTheHoldEnds() {
        assertThat(Visit.of(StoredFollowUps.at(FollowUpStatus.ON_HOLD)))
                .hasValueSatisfying(visit -> assertThat(visit.start()).isEqualTo(StoredFollowUps.HOLD_UNTIL));
    }

    @Test
    void anotherOverdoseBringsTheFirstAttemptBackToTheCalendar() {
        FollowUp tried = StoredFollowUps.at(FollowUpStatus.IN_PROGRESS);

        assertThat(Visit.of(tried)).isEmpty();
        assertThat(Visit.of(StoredFollowUps.with(tried.state(), new Attempts(2, 0, null), false)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowUpStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLAIMED", "ON_HOLD"})
    void whatNobodyHasWasTriedOrHasEndedIsInNoCalendar(FollowUpStatus status) {
        assertThat(Visit.of(StoredFollowUps.at(status))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowUpStatus.class,
            names = {"CLAIMED", "ON_HOLD"})
    void anExerciseIsInNoCalendar(FollowUpStatus status) {
        assertThat(Visit.of(StoredFollowUps.with(StoredFollowUps.at(status).state(), Attempts.NONE, true)))
                .isEmpty();
    }

    @Test
    void aSecretDoesNotShowItselfAndTwoAreNeverTheSame() {
        SecureRandom random = new SecureRandom();
        FeedSecret secret = FeedSecret.random(random);

        assertThat(secret.text())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(FeedSecret.random(random).text());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(secret.hash())
                .hasSize(32)
                .isEqualTo(FeedSecret.said(secret.text()).hash());
        assertThat(FeedSecret.said(UUID.randomUUID().toString()).hash()).isNotEqualTo(secret.hash());
    }
}
