package org.warmhandoff.analytics.count.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class CountingRuleTest {

    private static final Incidents INCIDENT =
            Incidents.one("riverside", "port-ferris", Instant.parse("2026-03-07T04:05:06.123456789Z"));

    @ParameterizedTest
    @EnumSource(
            value = Classification.class,
            names = {"SUSPECTED", "PROBABLE", "CONFIRMED"})
    void anOverdoseCountsHoweverSureItIs(Classification classification) {
        assertThat(CountingRule.allHoldFor(INCIDENT.now(classification).snapshot()))
                .isTrue();
    }

    @Test
    void anIncidentThatWasRuledOutDoesNotCount() {
        assertThat(CountingRule.allHoldFor(
                        INCIDENT.now(Classification.RULED_OUT).snapshot()))
                .isFalse();
    }

    @Test
    void naloxoneGivenWhereAnOverdoseIsRuledOutStillCountsItsDoses() {
        Incidents given =
                INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2)).now(IncidentKind.NALOXONE_GIVEN);

        assertThat(CountingRule.allHoldFor(given.now(Classification.RULED_OUT).snapshot()))
                .isTrue();
    }

    @Test
    void anIncidentThatWasRuledOutByMistakeCountsAgain() {
        Incidents again = INCIDENT.now(Classification.RULED_OUT).now(Classification.CONFIRMED);

        assertThat(CountingRule.allHoldFor(again.snapshot())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentStatus.class,
            names = {"WITHDRAWN", "MERGED"})
    void anIncidentThatNoLongerStandsDoesNotCount(IncidentStatus status) {
        assertThat(CountingRule.allHoldFor(INCIDENT.now(status).snapshot())).isFalse();
    }

    @Test
    void aMergedIncidentThatStandsAgainCountsAgain() {
        Incidents again = INCIDENT.now(IncidentStatus.MERGED).now(IncidentStatus.ACTIVE);

        assertThat(CountingRule.allHoldFor(again.snapshot())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    void anExerciseNeverCounts(IncidentKind kind) {
        assertThat(CountingRule.allHoldFor(INCIDENT.now(kind).exercise(true).snapshot()))
                .isFalse();
    }

    @Test
    void whatDoesNotSayThatItIsAnExerciseIsNone() {
        assertThat(INCIDENT.snapshot().exercise()).isNull();
        assertThat(CountingRule.allHoldFor(INCIDENT.exercise(false).snapshot())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentKind.class,
            names = {"SELF_REFERRAL", "OUTREACH_REQUEST", "OTHER"})
    void aRequestForSupportIsNoOverdoseAndDoesNotCount(IncidentKind kind) {
        assertThat(CountingRule.allHoldFor(INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2))
                        .now(kind)
                        .snapshot()))
                .isFalse();
    }

    @Test
    void anIncidentThatDoesNotCountIsPartOfNoArea() {
        assertThat(IncidentFact.of(INCIDENT.now(IncidentStatus.WITHDRAWN).snapshot())
                        .areas())
                .isEmpty();
    }

    @Test
    void anIncidentIsPartOfItsNeighborhoodItsJurisdictionAndEverything() {
        assertThat(IncidentFact.of(INCIDENT.snapshot()).areas())
                .extracting(CountArea::code)
                .containsExactlyInAnyOrder("riverside", "port-ferris", "all");
    }

    @Test
    void anIncidentOutsideEveryJurisdictionIsStillPartOfEverything() {
        Incidents islands = Incidents.one("islands", null, Instant.EPOCH);

        assertThat(IncidentFact.of(islands.snapshot()).areas())
                .extracting(CountArea::code)
                .containsExactlyInAnyOrder("islands", "all");
    }

    @Test
    void aTimeIsCutToWhatTheDatabaseKeepsSoThatItIsNotRoundedIntoAnotherSecond() {
        assertThat(IncidentFact.of(INCIDENT.snapshot()).occurredAt())
                .isEqualTo(Instant.parse("2026-03-07T04:05:06.123456Z"));
    }
}
