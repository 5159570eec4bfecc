package org.warmhandoff.analytics.count.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class TallyTest {

    private static final Incidents INCIDENT = Incidents.one("riverside", "port-ferris", Instant.EPOCH);

    @Test
    void everyPersonOfAnIncidentCountsOnceAndByOutcome() {
        Tally tally = Tally.of(INCIDENT.with(Outcome.NONFATAL, Outcome.FATAL, Outcome.NONFATAL, Outcome.UNKNOWN)
                .snapshot());

        assertThat(tally.value(Measure.INCIDENTS)).isEqualTo(1);
        assertThat(tally.value(Measure.PEOPLE)).isEqualTo(4);
        assertThat(tally.value(Measure.NONFATAL)).isEqualTo(2);
        assertThat(tally.value(Measure.FATAL)).isEqualTo(1);
        assertThat(tally.value(Measure.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void dosesAddUpOverAdministrationsAndPeople() {
        Tally tally = Tally.of(
                INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2, 1), Incidents.person(1, Outcome.FATAL, 4))
                        .snapshot());

        assertThat(tally.value(Measure.NALOXONE_DOSES)).isEqualTo(7);
    }

    @Test
    void dosesOfUnknownNumberAddNothing() {
        Tally tally = Tally.of(
                INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, null, 2)).snapshot());

        assertThat(tally.value(Measure.NALOXONE_DOSES)).isEqualTo(2);
    }

    @Test
    void anIncidentWhosePeopleAreNotKnownYetIsAnIncidentOfNoPeople() {
        Tally tally = Tally.of(INCIDENT.with(Incidents.people()).snapshot());

        assertThat(tally).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
    }

    @Test
    void naloxoneGivenWithoutAnOverdoseAddsItsDosesAndNobody() {
        Tally tally = Tally.of(INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2, null))
                .now(IncidentKind.NALOXONE_GIVEN)
                .snapshot());

        assertThat(tally).isEqualTo(new Tally(0, 0, 0, 0, 0, 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentKind.class,
            names = {"SELF_REFERRAL", "OUTREACH_REQUEST", "OTHER"})
    void otherKindsAddNothing(IncidentKind kind) {
        assertThat(Tally.of(INCIDENT.with(Incidents.person(0, Outcome.NONFATAL, 2))
                        .now(kind)
                        .snapshot()))
                .isEqualTo(Tally.NONE);
    }
}
