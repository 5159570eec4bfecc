package org.warmhandoff.incident.importing.fhir.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an encounter is: Encounter.status of FHIR R4. */
public enum EncounterStatus {
    PLANNED,
    ARRIVED,
    TRIAGED,
    IN_PROGRESS,
    ONLEAVE,
    FINISHED,
    CANCELLED,
    ENTERED_IN_ERROR,
    UNKNOWN;

    public static Optional<EncounterStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** False when the encounter did not take place, as far as the sender knows, or is none. */
    public boolean tookPlace() {
        return this != PLANNED && this != CANCELLED && this != ENTERED_IN_ERROR;
    }
}
