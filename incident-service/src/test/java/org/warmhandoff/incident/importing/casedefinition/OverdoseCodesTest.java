package org.warmhandoff.incident.importing.casedefinition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.importing.casedefinition.OverdoseFinding.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class OverdoseCodesTest {

    @ParameterizedTest
    @CsvSource({
        "T40.0X1A, OTHER_OPIOID",
        "T40.1X1A, HEROIN",
        "T40.2X2A, PRESCRIPTION_OPIOID",
        "T40.3X4A, METHADONE",
        "T40.4X1A, OTHER_OPIOID",
        "T40.411A, FENTANYL",
        "T40.421A, PRESCRIPTION_OPIOID",
        "T40.491A, OTHER_OPIOID",
        "T40.601A, OTHER_OPIOID",
        "T40.691A, OTHER_OPIOID"
    })
    void aPoisoningByAnOpioidIsAnOpioidOverdose(String code, Substance substance) {
        assertThat(OverdoseCodes.icd10cm(code))
                .isEqualTo(new OverdoseFinding(Verdict.OPIOID_OVERDOSE, List.of(substance)));
    }

    @ParameterizedTest
    @CsvSource({
        "T40.5X1A, COCAINE",
        "T40.711A, CANNABIS",
        "T40.721A, SYNTHETIC_CANNABINOID",
        "T42.4X2A, BENZODIAZEPINE",
        "T43.621A, OTHER_STIMULANT",
        "T43.651A, METHAMPHETAMINE",
        "T39.1X2A, OTHER",
        "T36.91XA, OTHER"
    })
    void aPoisoningByAnotherDrugIsAnOverdoseOfThat(String code, Substance substance) {
        assertThat(OverdoseCodes.icd10cm(code)).isEqualTo(new OverdoseFinding(Verdict.OVERDOSE, List.of(substance)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T50.901A", "T50.911A", "T50.991A", "T50.9"})
    void anUnspecifiedDrugIsAnOverdoseOfNobodyKnowsWhat(String code) {
        assertThat(OverdoseCodes.icd10cm(code)).isEqualTo(new OverdoseFinding(Verdict.OVERDOSE, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T40.2X5A", "T40.2X6A", "T42.4X5A", "T36.95XA", "T50.905A", "T40.15A"})
    void anAdverseEffectAndAnUnderdosingAreNoOverdose(String code) {
        assertThat(OverdoseCodes.icd10cm(code).isOverdose()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T40.1X1D", "T40.1X1S", "T42.4X1D", "T50.901S"})
    void aLaterVisitAndALateConsequenceAreNoOverdoseOfTheirOwn(String code) {
        assertThat(OverdoseCodes.icd10cm(code).isOverdose()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F11.20", "F11.129", "T51.0X1A", "T35.1", "R40.20", "", "T40.1X1AA", "T4", "T40.1X1A;DROP"})
    void whatIsNoPoisoningByADrugIsNoOverdose(String code) {
        assertThat(OverdoseCodes.icd10cm(code).isOverdose()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T40.1X1A", "t40.1x1a", "T401X1A", " T40.1X1A ", "T40.1", "T40.1X", "T40.1X1"})
    void dotLetterCaseAndWhatIsCutOffDoNotMatter(String code) {
        assertThat(OverdoseCodes.icd10cm(code).isOpioidOverdose()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T36.95", "T39.96", "T41.45", "T43.95X", "T49.96XA"})
    void someCodesHaveTheIntentOnePlaceEarlierEvenCutOff(String code) {
        assertThat(OverdoseCodes.icd10cm(code).isOverdose()).isFalse();
        assertThat(OverdoseCodes.icd10cm(code.replaceFirst("[56](?=X|$)", "1")).isOverdose())
                .isTrue();
    }

    @Test
    void onlyPoisoningByADrugOfTheWholeRangeCounts() {
        assertThat(Stream.of("T36.0X1A", "T49.0X1A", "T50.0X1A").map(OverdoseCodes::icd10cm))
                .allMatch(OverdoseFinding::isOverdose);
        assertThat(Stream.of("T35.0X1A", "T51.0X1A", "T65.1X1A").map(OverdoseCodes::icd10cm))
                .noneMatch(OverdoseFinding::isOverdose);
    }

    /** The expression of the definition, anchored as a whole. */
    @Test
    void ofAllCodesThatCanBeWrittenTheOpioidsAreThoseOfTheCaseDefinition() {
        Pattern definition = Pattern.compile("^(F11.*|T40\\.[0-3]X?[1-4]?A?|T40\\.4.?[1-4]?A?|T40\\.6[09]?[1-4]?A?)$");
        List<String> ends = Stream.of("", "X", "0", "1", "5", "9")
                .flatMap(fifth -> Stream.of("", "1", "2", "4", "5", "6", "X").map(sixth -> fifth + sixth))
                .flatMap(six -> Stream.of("", "A", "D", "S").map(seventh -> six + seventh))
                .toList();

        for (int digit = 0; digit <= 9; digit++) {
            for (String end : ends) {
                String code = "T40." + digit + end;
                assertThat(OverdoseCodes.icd10cm(code).isOpioidOverdose())
                        .as(code)
                        .isEqualTo(definition.matcher(code).matches());
            }
        }
    }
}
