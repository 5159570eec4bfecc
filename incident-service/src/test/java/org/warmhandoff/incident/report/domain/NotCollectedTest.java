package org.warmhandoff.incident.report.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NotCollectedTest {

    @ParameterizedTest
    @CsvSource({
        "warrantCheck, ENFORCEMENT",
        "Open_Warrants, ENFORCEMENT",
        "charges, ENFORCEMENT",
        "drug possession, ENFORCEMENT",
        "immigration-status, IMMIGRATION",
        "callerPhone, CALLER",
        "Calling Party Name, CALLER",
        "notes, FREE_TEXT",
        "Narrative, FREE_TEXT",
        "patient_last_name, IDENTITY_OUTSIDE_THE_VAULT",
        "DOB, IDENTITY_OUTSIDE_THE_VAULT"
    })
    void whatIsNeverTakenIsKnownUnderManyNames(String field, NotCollected kind) {
        assertThat(NotCollected.named(field)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "occurredAt", "zip", "severity"})
    void anyOtherUnknownFieldIsMerelyUnknown(String field) {
        assertThat(NotCollected.named(field)).isEmpty();
    }
}
