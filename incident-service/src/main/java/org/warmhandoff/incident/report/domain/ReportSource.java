package org.warmhandoff.incident.report.domain;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;

/**
 * Who reported.
 *
 * @param agency from the token, never from the body
 * @param recordKey the agency's own key of the record; null when it sent none, and then every report is a new one
 */
public record ReportSource(String agency, AgencyType agencyType, @Nullable RecordKey recordKey) {

    /** The key of a record within one agency. */
    public record RecordKey(String system, String recordId) {}
}
