package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.importing.casedefinition.OverdoseCodes;

import static org.assertj.core.api.Assertions.assertThat;

class DrugOverdoseDefinitionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T36.0X1A",
                "T39.1X2A",
                "T42.4X3A",
                "T43.621A",
                "T43.654A",
                "T50.904A",
                "T50.901",
                "T50.90",
                "T50"
            })
    void aDrugPoisoningIsAnOverdose(String code) {
        assertThat(meets(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T42.4X5A", "T42.4X6A", "T50.905A", "T43.625", "T50.996A"})
    void anAdverseEffectAndAnUnderdosingAreNot(String code) {
        assertThat(meets(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T42.4X1D", "T42.4X1S", "T50.904D", "T43.91XS"})
    void aLaterEncounterAndASequelaAreNot(String code) {
        assertThat(meets(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T36.91XA", "T39.92XA", "T41.43XA", "T42.74XA", "T43.91XA", "T49.94"})
    void someCodesHaveTheIntentOnePlaceEarlier(String code) {
        assertThat(meets(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T36.95XA", "T41.46XA", "T43.95XA"})
    void andTheirAdverseEffectsAreFoundThere(String code) {
        assertThat(meets(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"F12.129", "F13.22", "F14.120", "F15.929", "F16.12", "F18.92", "F19.220", "F13", "F19", "F11.20"
            })
    void intoxicationByADrugIsAndSoAreTheImpressionsThatCrewsCanChoose(String code) {
        assertThat(meets(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F13.20", "F19.21", "F19.230", "F19.90", "F19.91", "F14", "F17.220"})
    void dependenceRemissionAndWithdrawalAreNot(String code) {
        assertThat(meets(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T51.0X1A", "F10", "F10.92", "F10.129", "T35.1", "T52.0X1A", "R40.20", "T58.11XA", "A48.8"})
    void alcoholAndWhatIsNoDrugAreNot(String code) {
        assertThat(meets(code)).isFalse();
    }

    /** One list for every kind of record: a hospital's code and a crew's code of a poisoning mean the same. */
    @Test
    void ofAllPoisoningsItSaysWhatIsSaidOfAHospitalsDiagnosis() {
        for (int category = 35; category <= 51; category++) {
            for (String end :
                    List.of("", ".9", ".91", ".95", ".1X1A", ".1X1D", ".2X5A", ".411A", ".901S", ".91XA", ".96XA")) {
                String code = "T" + category + end;
                assertThat(meets(code))
                        .as(code)
                        .isEqualTo(OverdoseCodes.icd10cm(code).isOverdose());
                assertThat(SuspectedSubstances.of(List.of(new Icd10Code(code))))
                        .as(code)
                        .isEqualTo(
                                category == 51
                                        ? List.of(Substance.ALCOHOL)
                                        : OverdoseCodes.icd10cm(code).substances());
            }
        }
    }

    private static boolean meets(String code) {
        return DrugOverdoseDefinition.meets(new Icd10Code(code));
    }
}
