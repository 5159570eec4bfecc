package org.warmhandoff.incident.importing.casedefinition;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SelfHarmCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T40.1X2A",
                "t401x2a",
                "T40.412A",
                "T39.1X2A",
                "T36.92XA",
                "T50.902A",
                "T40.1X2",
                "T14.91XA",
                "T14.91",
                "X78.1XXA",
                "X83.8XXA",
                "X71",
                "R45.851"
            })
    void whatThePersonMayHaveMeantForThemselvesIsSuspected(String code) {
        assertThat(SelfHarmCodes.icd10cm(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T40.1X1A",
                "T40.1X3A",
                "T40.1X4A",
                "T40.1X5A",
                "T36.91XA",
                "T40.1",
                "T50.9",
                "F11.20",
                "X42.XXXA",
                "X92.0XXA",
                "R45.89"
            })
    void anAccidentAnAssaultAndWhatNobodyKnowsAreNot(String code) {
        assertThat(SelfHarmCodes.icd10cm(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T40.1X2D", "T40.1X2S", "T14.91XD", "T14.91XS", "X78.1XXD", "Z91.51"})
    void aLaterVisitAndThePastSayNothingOfToday(String code) {
        assertThat(SelfHarmCodes.icd10cm(code)).isFalse();
    }
}
