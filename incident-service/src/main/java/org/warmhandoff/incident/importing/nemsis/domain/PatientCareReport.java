package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one crew wrote of one patient, as far as it is read. An incident with several patients has several of them.
 *
 * @param uuid of the record, as its software made it
 * @param header the elements about the agency that stand before its records
 * @param elements all others that are not of a medication
 * @param medications one for each time a medication was given or left out on purpose
 */
public record PatientCareReport(@Nullable String uuid, Elements header, Elements elements, List<Elements> medications) {

    public PatientCareReport {
        medications = List.copyOf(medications);
    }

    @Override
    public String toString() {
        return "PatientCareReport[withheld]";
    }
}
