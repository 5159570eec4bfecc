package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.Substance;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentTallyTest {

    private static final Incidents INCIDENT = Incidents.one("riverside", "port-ferris", Instant.EPOCH);

    @Test
    void everyPersonOfAnIncidentCountsOnceAndByOutcome() {
        Tally tally = IncidentTally.of(INCIDENT.with(Outcome.NONFATAL, Outcome.FATAL, Outcome.NONFATAL, Outcome.UNKNOWN)
                .snapshot());

        assertThat(tally.value(Measure.INCIDENTS)).isEqualTo(1);
        assertThat(tally.value(Measure.PEOPLE)).isEqualTo(4);
        assertThat(tally.value(Measure.NONFATAL)).isEqualTo(2);
        assertThat(tally.value(Measure.FATAL)).isEqualTo(1);
        assertThat(tally.value(Measure.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void dosesAddUpOverAdministrationsAndPeople() {
        Tally tally = IncidentTally.of(
                INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2, 1), Incidents.person(1, Outcome.FATAL, 4))
                        .snapshot());

        assertThat(tally.value(Measure.NALOXONE_DOSES)).isEqualTo(7);
    }

    @Test
    void dosesOfUnknownNumberAddNothing() {
        Tally tally = IncidentTally.of(
                INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, null, 2)).snapshot());

        assertThat(tally.value(Measure.NALOXONE_DOSES)).isEqualTo(2);
    }

    @Test
    void anIncidentWhosePeopleAreNotKnownYetIsAnIncidentOfNoPeople() {
        Tally tally = IncidentTally.of(INCIDENT.with(Incidents.people()).snapshot());

        assertThat(tally).isEqualTo(Tally.of(Map.of(Measure.INCIDENTS, 1L)));
    }

    @Test
    void naloxoneGivenWithoutAnOverdoseAddsItsDosesAndNobody() {
        Tally tally = IncidentTally.of(INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2, null))
                .now(IncidentKind.NALOXONE_GIVEN)
                .snapshot());

        assertThat(tally).isEqualTo(Tally.of(Map.of(Measure.NALOXONE_DOSES, 2L, Measure.DOSES_BY_BYSTANDER, 2L)));
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentKind.class,
            names = {"SELF_REFERRAL", "OUTREACH_REQUEST", "OTHER"})
    void otherKindsAddNothing(IncidentKind kind) {
        assertThat(IncidentTally.of(INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2))
                        .now(kind)
                        .snapshot()))
                .isEqualTo(Tally.NONE);
    }

    @Test
    void dosesByGiverAddUpToAllDoses() {
        PersonSnapshot person = Incidents.personGiven(Arrays.stream(NaloxoneGiver.values())
                .map(giver -> new NaloxoneAdministration(giver, NaloxoneRoute.INTRANASAL, 2, null))
                .toList());

        Tally tally = IncidentTally.of(INCIDENT.with(person).snapshot());

        assertThat(Arrays.stream(Measure.values())
                        .filter(measure -> measure.name().startsWith("DOSES_BY_"))
                        .mapToLong(tally::value)
                        .sum())
                .isEqualTo(tally.value(Measure.NALOXONE_DOSES))
                .isEqualTo(2L * NaloxoneGiver.values().length);
        assertThat(tally.value(Measure.DOSES_BY_BYSTANDER)).isEqualTo(6);
    }

    @Test
    void aPersonInWhomSeveralSubstancesOfOneClassAreSuspectedIsOnePersonOfIt() {
        Tally tally = suspected(Substance.FENTANYL, Substance.HEROIN, Substance.COCAINE);

        assertThat(tally.value(Measure.OPIOID_SUSPECTED)).isEqualTo(1);
        assertThat(tally.value(Measure.STIMULANT_SUSPECTED)).isEqualTo(1);
        assertThat(tally.value(Measure.SUBSTANCE_UNKNOWN)).isZero();
    }

    @Test
    void aPersonOfWhomNothingIsSuspectedIsOneOfAnUnknownSubstance() {
        assertThat(suspected().value(Measure.SUBSTANCE_UNKNOWN)).isEqualTo(1);
        assertThat(suspected(Substance.UNKNOWN).value(Measure.SUBSTANCE_UNKNOWN))
                .isEqualTo(1);
    }

    @Test
    void whatIsUnknownBesideWhatIsSuspectedAddsNothing() {
        assertThat(suspected(Substance.UNKNOWN, Substance.XYLAZINE).value(Measure.SUBSTANCE_UNKNOWN))
                .isZero();
        assertThat(suspected(Substance.UNKNOWN, Substance.XYLAZINE).value(Measure.SEDATIVE_SUSPECTED))
                .isEqualTo(1);
    }

    private static Tally suspected(Substance... substances) {
        return IncidentTally.of(
                INCIDENT.with(Incidents.personOf(List.of(substances))).snapshot());
    }
}
