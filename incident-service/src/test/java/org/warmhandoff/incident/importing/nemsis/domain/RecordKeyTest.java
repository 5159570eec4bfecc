package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordKeyTest {

    private static final String UUID = "a1500a8d-f414-4ca3-84bc-4e0a7d0ccb15";

    @Test
    void aRecordIsKnownByItsNumberWithinItsAgency() {
        assertThat(RecordKey.of(report(UUID, "2024-0815", "351-C034P2")))
                .contains(new RecordKey("nemsis.09.351-C034P2", "2024-0815"));
    }

    @Test
    void aNumberThatCannotBeAKeyGivesWayToTheUuid() {
        assertThat(RecordKey.of(report(UUID, "2024 0815", "1"))).contains(new RecordKey("nemsis.09.1", UUID));
    }

    @Test
    void aRecordWithoutEitherHasNoKey() {
        assertThat(RecordKey.of(report(null, "2024 0815", "1"))).isEmpty();
    }

    @Test
    void anAgencyNumberIsWrittenAsASystemMayBeCalled() {
        assertThat(RecordKey.of(report(UUID, "2024-0815", "Å 7/B")))
                .map(RecordKey::system)
                .contains("nemsis.09.--7-B");
        assertThat(RecordKey.of(report(UUID, "2024-0815", "1".repeat(100)))
                        .orElseThrow()
                        .system())
                .hasSize(64)
                .matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    }

    private static PatientCareReport report(@Nullable String uuid, String number, String agency) {
        return new PatientCareReport(
                uuid,
                new Elements().with(NemsisElement.AGENCY_STATE, "09").with(NemsisElement.AGENCY_NUMBER, agency),
                new Elements().with(NemsisElement.CARE_REPORT_NUMBER, number),
                List.of());
    }
}
