package org.warmhandoff.incident.importing.fhir.domain;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.report.domain.AgeRange;

import static org.assertj.core.api.Assertions.assertThat;

class BirthDateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @ParameterizedTest
    @CsvSource({"1990-03-01, 36", "1990-03-02, 35", "2026-03-01, 0", "1908-01-01, 118"})
    void aWholeDateGivesTheAgeInCompletedYears(String birth, int age) {
        assertThat(BirthDate.parse(birth).orElseThrow().ageOn(DAY)).contains(AgeRange.exactly(age));
    }

    @ParameterizedTest
    @CsvSource({"1990, 35, 36", "1990-03, 35, 36", "1990-02, 36, 36", "1990-04, 35, 35", "2026, 0, 0"})
    void aPartOfADateGivesARangeOfAges(String birth, int youngest, int oldest) {
        assertThat(BirthDate.parse(birth).orElseThrow().ageOn(DAY)).contains(new AgeRange(youngest, oldest));
        assertThat(BirthDate.parse(birth).orElseThrow().day()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2027", "1900-01-01", "1066-10-14"})
    void nobodyIsBornAfterwardsOrTooOldToBeBelieved(String birth) {
        assertThat(BirthDate.parse(birth).orElseThrow().ageOn(DAY)).isEmpty();
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(BirthDate.parse("1990-02-30")).isEmpty();
        assertThat(BirthDate.parse("01/03/1990")).isEmpty();
        assertThat(BirthDate.parse("abcd")).isEmpty();
        assertThat(BirthDate.parse("")).isEmpty();
    }
}
