package org.warmhandoff.incident.importing.fhir.domain;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FhirTimeTest {

    @Test
    void aTimeWithItsOffsetIsAMoment() throws FhirTime.RefusedException {
        assertThat(FhirTime.parse("2026-03-01T21:40:00-05:00"))
                .isEqualTo(OffsetDateTime.parse("2026-03-01T21:40:00-05:00"));
        assertThat(FhirTime.parse("2026-03-02T02:40:00.123456Z"))
                .isEqualTo(OffsetDateTime.parse("2026-03-02T02:40:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-03", "2026-03-01"})
    void aDateAloneIsRefusedAsOne(String date) {
        assertThatThrownBy(() -> FhirTime.parse(date))
                .isInstanceOfSatisfying(FhirTime.RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(FhirTime.Refusal.NO_TIME_OF_DAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T21:40:00",
                "2026-03-01T21:40-05:00",
                "2026-02-30T21:40:00Z",
                "2026-03-01T25:00:00Z",
                "2026-03-01 21:40:00Z",
                "2026-03-01T21:40:00+99:00",
                "yesterday",
                ""
            })
    void whatNamesNoMomentIsRefusedWithoutEchoingIt(String text) {
        assertThatThrownBy(() -> FhirTime.parse(text))
                .isInstanceOf(FhirTime.RefusedException.class)
                .hasMessage("NOT_A_TIME");
    }
}
