package org.warmhandoff.incident.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.incident.domain.MergedIncident;
import org.warmhandoff.incident.report.domain.BackfillRule;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;

/** What the rest of the system is told of an incident: everything that counts, and nothing that identifies. */
final class IncidentSnapshots {

    private final BackfillRule backfill;

    IncidentSnapshots(BackfillRule backfill) {
        this.backfill = backfill;
    }

    /**
     * The incident that the reports add up to. Exact places, record keys and addresses stay behind. A report that was taken back
     * adds nothing while another one stands; when all were, the incident is withdrawn and keeps what it said.
     *
     * @param contributions at least one
     */
    IncidentSnapshot of(UUID id, long version, Collection<Contribution> contributions, Instant now) {
        List<Contribution> active = contributions.stream()
                .filter(one -> one.report().status() == ReportStatus.ACTIVE)
                .toList();
        Collection<Contribution> telling = active.isEmpty() ? contributions : active;
        MergedIncident incident = MergedIncident.of(telling);
        return new IncidentSnapshot(
                id,
                version,
                incident.kind(),
                incident.classification(),
                active.isEmpty() ? IncidentStatus.WITHDRAWN : IncidentStatus.ACTIVE,
                incident.occurredAt(),
                incident.receivedAt(),
                incident.area(),
                incident.jurisdiction(),
                incident.boundaryVersion(),
                incident.people(),
                telling.stream()
                        .map(Contribution::report)
                        .map(IncidentSnapshots::reporter)
                        .toList(),
                incident.classificationBasis(),
                incident.sceneType(),
                incident.responders(),
                now,
                incident.exercise(),
                backfill.isBackfill(incident.occurredAt(), incident.receivedAt()),
                null,
                List.copyOf(incident.doubts()));
    }

    private static ContributingReport reporter(Report report) {
        return new ContributingReport(report.source().agency(), report.source().agencyType());
    }

    /** The last state of an incident whose reports all belong to another one now. */
    static IncidentSnapshot merged(IncidentSnapshot last, UUID into, Instant now) {
        return new IncidentSnapshot(
                last.incidentId(),
                last.version() + 1,
                last.kind(),
                last.classification(),
                IncidentStatus.MERGED,
                last.occurredAt(),
                last.reportedAt(),
                last.area(),
                last.jurisdiction(),
                last.boundaryVersion(),
                last.people(),
                last.reports(),
                last.classificationBasis(),
                last.sceneType(),
                last.responders(),
                now,
                last.exercise(),
                last.backfill(),
                into,
                last.qualityFlags());
    }
}
