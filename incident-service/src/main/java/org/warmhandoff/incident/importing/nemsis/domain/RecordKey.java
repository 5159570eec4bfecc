package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The natural key of a record. NEMSIS makes the patient care report number (eRecord.01) unique "for the EMS agency for all of
 * time", so the agency's number stands for the system, with its state because states number their agencies by themselves. The
 * software is not part of it: a new one keeps the numbers.
 *
 * @param system at most {@value #LONGEST_SYSTEM} of letters, digits, dots, underscores and hyphens
 * @param record printable ASCII without a space
 */
public record RecordKey(String system, String record) {

    static final int LONGEST_SYSTEM = 64;

    /**
     * The key; nothing when there is neither a number that can be one nor a UUID: without a key the record would be counted anew
     * each time it is sent.
     */
    public static Optional<RecordKey> of(PatientCareReport report) {
        return Stream.of(report.elements().first(NemsisElement.CARE_REPORT_NUMBER), Optional.ofNullable(report.uuid()))
                .flatMap(Optional::stream)
                .filter(key -> key.matches("[\\x21-\\x7e]{1,128}"))
                .findFirst()
                .map(record -> new RecordKey(system(report), record));
    }

    private static String system(PatientCareReport report) {
        String system = Stream.of(
                        Optional.of("nemsis"),
                        report.header().first(NemsisElement.AGENCY_STATE),
                        report.header().first(NemsisElement.AGENCY_NUMBER).or(() -> report.elements()
                                .first(NemsisElement.RESPONDING_AGENCY_NUMBER)))
                .flatMap(Optional::stream)
                .map(part -> part.replaceAll("[^A-Za-z0-9._-]", "-"))
                .collect(Collectors.joining("."));
        return system.substring(0, Math.min(system.length(), LONGEST_SYSTEM));
    }
}
