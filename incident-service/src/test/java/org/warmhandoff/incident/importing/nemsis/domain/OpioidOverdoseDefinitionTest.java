package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpioidOverdoseDefinitionTest {

    /** As printed in the definition: tied to the beginning in its first branch and to the end in its last. */
    private static final Pattern AS_PRINTED =
            Pattern.compile("^(F11.*)|(T40\\.[0-3]X?[1-4]?A?)|(T40\\.4.?[1-4]?A?)|(T40\\.6[09]?[1-4]?A?)$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F11",
                "F11.120",
                "F11.20",
                "T40.0X1A",
                "T40.1",
                "T40.1X1A",
                "T40.1X2A",
                "T40.1X4",
                "T40.2X3A",
                "T40.3X4A",
                "T40.4X1A",
                "T40.411A",
                "T40.604A",
                "T40.6",
                "T40.691A",
                "t40.1x1a",
            })
    void opioidDisordersAndPoisoningsMeetIt(String code) {
        assertThat(OpioidOverdoseDefinition.meets(new Icd10Code(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T40.1X1D",
                "T40.1X1S",
                "T40.2X5A",
                "T40.2X6A",
                "T40.3X5D",
            })
    void whatTheExpressionAsPrintedFindsByMistakeDoesNot(String code) {
        assertThat(AS_PRINTED.matcher(code).find()).isTrue();
        assertThat(OpioidOverdoseDefinition.meets(new Icd10Code(code))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T40.411D",
                "T40.415A",
                "T40.605A",
                "T40.5X1A",
                "T40.7X1A",
                "T43.621A",
                "F19",
                "F10.92",
                "XF11",
                "T40"
            })
    void otherDrugsAndLaterEncountersDoNot(String code) {
        assertThat(OpioidOverdoseDefinition.meets(new Icd10Code(code))).isFalse();
    }
}
