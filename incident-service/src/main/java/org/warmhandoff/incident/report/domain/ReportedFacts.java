package org.warmhandoff.incident.report.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;

/**
 * What a report says happened.
 *
 * @param occurredAt to the microsecond, as it is stored
 * @param people in the order of the report; the position names the person in later corrections
 */
public record ReportedFacts(
        IncidentKind kind, Classification classification, Instant occurredAt, List<ReportedPerson> people) {

    public ReportedFacts {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        people = List.copyOf(people);
    }
}
