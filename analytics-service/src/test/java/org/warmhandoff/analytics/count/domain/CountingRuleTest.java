package org.warmhandoff.analytics.count.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentStatus;

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
