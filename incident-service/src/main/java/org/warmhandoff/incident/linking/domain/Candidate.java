package org.warmhandoff.incident.linking.domain;

import java.util.List;
import java.util.UUID;

import org.warmhandoff.incident.report.domain.Report;

/**
 * An incident that a newcomer may belong to.
 *
 * @param reports all its active reports, not only those that the search found; at least one
 */
public record Candidate(UUID incidentId, List<Report> reports) {

    public Candidate {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("an incident without an active report is no candidate");
        }
    }

    List<UUID> reportIds() {
        return reports.stream().map(Report::id).toList();
    }
}
