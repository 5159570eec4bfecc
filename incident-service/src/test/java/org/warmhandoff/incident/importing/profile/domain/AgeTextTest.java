package org.warmhandoff.incident.importing.profile.domain;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.report.domain.AgeRange;

import static org.assertj.core.api.Assertions.assertThat;

class AgeTextTest {

    @ParameterizedTest
    @CsvSource({
        "34, 34, 34",
        "30 - 39, 30, 39",
        "30-39, 30, 39",
        "0 - 9, 0, 9",
        "18 to 24, 18, 24",
        "34 years, 34, 34",
        "<18, 0, 17",
        "Under 18, 0, 17",
        "17 and under, 0, 17"
    })
    void anAgeOrARangeIsReadAsPeopleWriteIt(String text, int from, int to) {
        assertThat(AgeText.parse(text)).contains(new AgeRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80 - *", "80+", "80 and over", "80 or older"})
    void anOpenRangeHasNoEnd(String text) {
        assertThat(AgeText.parse(text)).contains(new AgeRange(80, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "-3", "39 - 30", "999", "1 - 500", "thirty", "=1+1"})
    void whatIsNoAgeIsNone(String text) {
        assertThat(AgeText.parse(text)).isEmpty();
    }

    @Test
    void aRangeAcrossBandsHasNoBand() {
        assertThat(AgeText.parse("30 - 39").flatMap(AgeRange::band)).isEqualTo(Optional.empty());
    }
}
