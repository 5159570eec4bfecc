package org.warmhandoff.incident.importing.fhir.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordKeyTest {

    @Test
    void aKeyNamesSystemAndValue() {
        assertThat(RecordKey.of("https://hospital.example/visits", "V-17"))
                .isEqualTo("https://hospital.example/visits|V-17");
    }

    @Test
    void anEncounterWithoutAnIdentifierIsKnownByItsId() {
        assertThat(RecordKey.ofId("emerg")).isEqualTo("Encounter/emerg");
    }

    @Test
    void whatDoesNotFitIsStoodForByADigestAndStaysApart() {
        String one = RecordKey.of("urn:x", "visit 17");
        String longOne = RecordKey.of("urn:x", "9".repeat(200) + "1");
        String other = RecordKey.of("urn:x", "9".repeat(200) + "2");

        assertThat(one).matches("sha256:[0-9a-f]{64}").isEqualTo(RecordKey.of("urn:x", "visit 17"));
        assertThat(longOne).matches("[\\x21-\\x7e]{1,128}").isNotEqualTo(other);
    }
}
