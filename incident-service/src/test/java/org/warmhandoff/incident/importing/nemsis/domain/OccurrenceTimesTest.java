package org.warmhandoff.incident.importing.nemsis.domain;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OccurrenceTimesTest {

    private static final String ONSET = "2024-10-07T20:00:00-04:00";
    private static final String CALL = "2024-10-07T20:20:00-04:00";
    private static final String NOTIFIED = "2024-10-07T20:22:00-04:00";
    private static final String AT_PATIENT = "2024-10-07T20:26:00-04:00";

    @Test
    void itHappenedAtTheOnset() {
        assertThat(occurredAt(whole().with(NemsisElement.SYMPTOM_ONSET, ONSET))).isEqualTo(OffsetDateTime.parse(ONSET));
    }

    @Test
    void withoutAnOnsetItHappenedAtTheCall() {
        assertThat(occurredAt(whole())).isEqualTo(OffsetDateTime.parse(CALL));
    }

    @Test
    void withoutACallItHappenedWhenTheUnitWasNotified() {
        assertThat(occurredAt(new Elements()
                        .with(NemsisElement.PSAP_CALL, CareReports.nil(NotValue.NOT_RECORDED))
                        .with(NemsisElement.UNIT_NOTIFIED, NOTIFIED)
                        .with(NemsisElement.ARRIVED_AT_PATIENT, AT_PATIENT)))
                .isEqualTo(OffsetDateTime.parse(NOTIFIED));
    }

    @Test
    void atLastItHappenedWhenThePatientWasSeen() {
        assertThat(occurredAt(new Elements().with(NemsisElement.ARRIVED_AT_PATIENT, AT_PATIENT)))
                .isEqualTo(OffsetDateTime.parse(AT_PATIENT));
    }

    @Test
    void anOnsetAfterThePatientWasSeenIsNotBelieved() {
        assertThat(occurredAt(whole().with(NemsisElement.SYMPTOM_ONSET, "2024-10-07T20:26:01-04:00")))
                .isEqualTo(OffsetDateTime.parse(CALL));
        assertThat(occurredAt(whole().with(NemsisElement.SYMPTOM_ONSET, AT_PATIENT)))
                .isEqualTo(OffsetDateTime.parse(AT_PATIENT));
    }

    @Test
    void anOnsetMoreThanADayBeforeTheCallIsNotBelieved() {
        assertThat(occurredAt(whole().with(NemsisElement.SYMPTOM_ONSET, "2024-10-06T20:19:59-04:00")))
                .isEqualTo(OffsetDateTime.parse(CALL));
        assertThat(occurredAt(whole().with(NemsisElement.SYMPTOM_ONSET, "2024-10-06T20:20:00-04:00")))
                .isEqualTo(OffsetDateTime.parse("2024-10-06T20:20:00-04:00"));
    }

    @Test
    void anApproximateOnsetIsAnOnset() {
        assertThat(occurredAt(whole().with(
                                NemsisElement.SYMPTOM_ONSET,
                                new ElementValue(ONSET, null, PertinentNegative.APPROXIMATE, null))))
                .isEqualTo(OffsetDateTime.parse(ONSET));
    }

    @Test
    void theOffsetIsKept() {
        assertThat(OccurrenceTimes.occurredAt(new Elements().with(NemsisElement.PSAP_CALL, CALL)))
                .contains(OffsetDateTime.parse(CALL));
    }

    @Test
    void withoutAnyTimeItIsNotKnown() {
        assertThat(OccurrenceTimes.occurredAt(new Elements())).isEmpty();
        assertThat(OccurrenceTimes.reportedAt(new Elements())).isEmpty();
    }

    @Test
    void theAgencyKnewOfItWhenItsUnitWasNotified() {
        assertThat(OccurrenceTimes.reportedAt(whole())).contains(OffsetDateTime.parse(NOTIFIED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-07T20:20:00", "2024-10-07", "20:20", "2024-13-07T20:20:00-04:00", "yesterday"})
    void aTimeWithoutAnOffsetIsNone(String time) {
        assertThatThrownBy(() -> OccurrenceTimes.occurredAt(new Elements().with(NemsisElement.PSAP_CALL, time)))
                .isInstanceOfSatisfying(MalformedElementException.class, malformed -> {
                    assertThat(malformed.element()).isEqualTo(NemsisElement.PSAP_CALL);
                    assertThat(malformed).hasMessageNotContaining(time).hasNoCause();
                });
    }

    private static Elements whole() {
        return new Elements()
                .with(NemsisElement.PSAP_CALL, CALL)
                .with(NemsisElement.UNIT_NOTIFIED, NOTIFIED)
                .with(NemsisElement.ARRIVED_AT_PATIENT, AT_PATIENT);
    }

    private static OffsetDateTime occurredAt(Elements elements) {
        return OccurrenceTimes.occurredAt(elements).orElseThrow();
    }
}
