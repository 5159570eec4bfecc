package org.warmhandoff.incident.importing.nemsis.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomeRuleTest {

    private static final String DEAD_AT_FIRST = "2813007";
    private static final String EMERGENT = "4219003";
    private static final String ARREST_BEFORE_EMS = "3001003";
    private static final String PULSE_REGAINED = "3018007";

    @Test
    void aRecordThatDoesNotSayLeavesItUnknown() {
        assertThat(OutcomeRule.of(new Elements())).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "END_OF_ARREST, 3018003",
        "END_OF_ARREST, 3018001",
        "RELEASE_ACUITY, 4219007",
        "RELEASE_ACUITY, 4219009",
        "DESTINATION_TYPE, 4221009",
        "EMERGENCY_DEPARTMENT_DISPOSITION, 20",
        "HOSPITAL_DISPOSITION, 20",
        "INITIAL_ACUITY, 2813007",
    })
    void whoIsSaidToBeDeadDied(NemsisElement element, String code) {
        assertThat(OutcomeRule.of(new Elements().with(element, code))).isEqualTo(Outcome.FATAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4219001", "4219003", "4219005", "4219011"})
    void whoIsAliveAtReleaseWithoutAnArrestSurvived(String acuity) {
        assertThat(OutcomeRule.of(new Elements().with(NemsisElement.RELEASE_ACUITY, acuity)))
                .isEqualTo(Outcome.NONFATAL);
        assertThat(OutcomeRule.of(new Elements()
                        .with(NemsisElement.RELEASE_ACUITY, acuity)
                        .with(NemsisElement.CARDIAC_ARREST, "3001001")))
                .isEqualTo(Outcome.NONFATAL);
    }

    @Test
    void aPulseRegainedIsNoSurvivalYet() {
        assertThat(OutcomeRule.of(new Elements()
                        .with(NemsisElement.CARDIAC_ARREST, ARREST_BEFORE_EMS)
                        .with(NemsisElement.END_OF_ARREST, PULSE_REGAINED)
                        .with(NemsisElement.RELEASE_ACUITY, "4219001")))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void whoGoesHomeFromHospitalSurvivedTheArrest() {
        assertThat(OutcomeRule.of(new Elements()
                        .with(NemsisElement.CARDIAC_ARREST, ARREST_BEFORE_EMS)
                        .with(NemsisElement.HOSPITAL_DISPOSITION, "01")))
                .isEqualTo(Outcome.NONFATAL);
    }

    @Test
    void whoIsAdmittedHasNoOutcomeYet() {
        assertThat(OutcomeRule.of(new Elements().with(NemsisElement.EMERGENCY_DEPARTMENT_DISPOSITION, "09")))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"TRANSPORT_DISPOSITION, 4230009", "CARE_DISPOSITION, 4228003", "CARE_DISPOSITION, 4228007"})
    void whoRefusesIsAlive(NemsisElement element, String code) {
        assertThat(OutcomeRule.of(new Elements().with(element, code))).isEqualTo(Outcome.NONFATAL);
    }

    @Test
    void transportByItselfSaysNothing() {
        assertThat(OutcomeRule.of(new Elements().with(NemsisElement.TRANSPORT_DISPOSITION, "4230001")))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aContradictionLeavesItUnknown() {
        assertThat(OutcomeRule.of(new Elements()
                        .with(NemsisElement.INITIAL_ACUITY, DEAD_AT_FIRST)
                        .with(NemsisElement.RELEASE_ACUITY, EMERGENT)))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(OutcomeRule.of(new Elements()
                        .with(NemsisElement.END_OF_ARREST, "3018003")
                        .with(NemsisElement.HOSPITAL_DISPOSITION, "01")))
                .isEqualTo(Outcome.UNKNOWN);
    }
}
