package org.warmhandoff.incident.importing.fhir.domain;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.YesNoUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.contracts.incident.NaloxoneGiver.EMS;
import static org.warmhandoff.contracts.incident.NaloxoneGiver.HOSPITAL;
import static org.warmhandoff.contracts.incident.NaloxoneResponse.IMPROVED;
import static org.warmhandoff.contracts.incident.NaloxoneResponse.UNCHANGED;
import static org.warmhandoff.contracts.incident.NaloxoneRoute.INTRANASAL;
import static org.warmhandoff.contracts.incident.NaloxoneRoute.INTRAVENOUS;

class NaloxoneTallyTest {

    private final NaloxoneTally tally = new NaloxoneTally();

    @Test
    void nothingSaidIsNotKnown() {
        assertThat(tally.givenAtAll()).isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(tally.administrations()).isEmpty();
    }

    @Test
    void withheldIsNotGiven() {
        tally.notGiven();

        assertThat(tally.givenAtAll()).isEqualTo(YesNoUnknown.NO);
    }

    @Test
    void givenOnceAndWithheldOnceIsGiven() {
        tally.notGiven();
        tally.given(HOSPITAL, INTRAVENOUS, 1, IMPROVED);

        assertThat(tally.givenAtAll()).isEqualTo(YesNoUnknown.YES);
    }

    @Test
    void dosesOfOneGiverByOneRouteAddUp() {
        tally.given(HOSPITAL, INTRAVENOUS, 1, UNCHANGED);
        tally.given(EMS, INTRANASAL, 1, NaloxoneResponse.UNKNOWN);
        tally.given(HOSPITAL, INTRAVENOUS, 1, IMPROVED);

        assertThat(tally.administrations())
                .containsExactly(
                        new NaloxoneAdministration(EMS, INTRANASAL, 1, NaloxoneResponse.UNKNOWN),
                        new NaloxoneAdministration(HOSPITAL, INTRAVENOUS, 2, IMPROVED));
    }

    @Test
    void theOrderOfTheRecordsSaysNothing() {
        NaloxoneTally other = new NaloxoneTally();
        tally.given(HOSPITAL, INTRAVENOUS, 1, IMPROVED);
        tally.given(EMS, INTRANASAL, 1, UNCHANGED);
        tally.given(HOSPITAL, INTRAVENOUS, 1, UNCHANGED);
        other.given(HOSPITAL, INTRAVENOUS, 1, UNCHANGED);
        other.given(EMS, INTRANASAL, 1, UNCHANGED);
        other.given(HOSPITAL, INTRAVENOUS, 1, IMPROVED);

        assertThat(tally.administrations()).isEqualTo(other.administrations());
    }

    @Test
    void dosesThatWereNotCountedOrCannotBeTrueAreNotKnown() {
        tally.given(HOSPITAL, INTRAVENOUS, 1, UNCHANGED);
        tally.given(HOSPITAL, INTRAVENOUS, null, UNCHANGED);
        for (int i = 0; i < 51; i++) {
            tally.given(NaloxoneGiver.SELF, NaloxoneRoute.UNKNOWN, 1, UNCHANGED);
        }

        assertThat(tally.administrations())
                .extracting(NaloxoneAdministration::doses)
                .containsExactly(null, null);
    }
}
