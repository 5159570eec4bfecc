package org.warmhandoff.incident.importing.nemsis.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmergencyResponseRuleTest {

    private static final String CONTACT_MADE = "4227001";

    @ParameterizedTest
    @ValueSource(strings = {"2205001", "2205003", "2205009"})
    void anEmergencyResponseIsLookedAt(String service) {
        assertThat(EmergencyResponseRule.check(call(service, CONTACT_MADE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2205005, TRANSFER",
        "2205019, TRANSFER",
        "2205007, TRANSFER",
        "2205013, STANDBY",
        "2205011, NO_EMERGENCY_RESPONSE",
        "2205031, NO_EMERGENCY_RESPONSE",
    })
    void anyOtherServiceIsPassedOver(String service, PassedOverReason reason) {
        assertThat(EmergencyResponseRule.check(call(service, CONTACT_MADE))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "4227003, CANCELLED",
        "4227005, CANCELLED",
        "4227007, NO_PATIENT_CONTACT",
        "4227009, NO_PATIENT_FOUND",
        "4227011, NO_PATIENT",
    })
    void aCallThatReachedNoPatientIsPassedOver(String unitDisposition, PassedOverReason reason) {
        assertThat(EmergencyResponseRule.check(call("2205001", unitDisposition)))
                .contains(reason);
    }

    @Test
    void aSceneWithoutPatientsIsPassedOverWhereTheUnitDoesNotSay() {
        Elements elements = new Elements().with(NemsisElement.PATIENTS_AT_SCENE, "2707003");

        assertThat(EmergencyResponseRule.check(CareReports.report(elements))).contains(PassedOverReason.NO_PATIENT);
        assertThat(EmergencyResponseRule.check(
                        CareReports.report(elements.with(NemsisElement.UNIT_DISPOSITION, CONTACT_MADE))))
                .isEmpty();
    }

    @Test
    void aRecordThatDoesNotSayIsLookedAt() {
        assertThat(EmergencyResponseRule.check(CareReports.report(new Elements())))
                .isEmpty();
    }

    private static PatientCareReport call(String service, String unitDisposition) {
        return CareReports.report(new Elements()
                .with(NemsisElement.SERVICE_REQUESTED, service)
                .with(NemsisElement.UNIT_DISPOSITION, unitDisposition));
    }
}
