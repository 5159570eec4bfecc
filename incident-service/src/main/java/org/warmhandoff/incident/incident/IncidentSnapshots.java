package org.warmhandoff.incident.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.QualityFlag;
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
     * @param suspected true for a suspected duplicate of an earlier incident
     */
    IncidentSnapshot of(UUID id, long version, Collection<Contribution> contributions, boolean suspected, Instant now) {
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
                flags(incident.doubts(), suspected && !active.isEmpty()));
    }

    private static ContributingReport reporter(Report report) {
        return new ContributingReport(report.source().agency(), report.source().agencyType());
    }

    private static List<QualityFlag> flags(Collection<QualityFlag> doubts, boolean suspected) {
        EnumSet<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        flags.addAll(doubts);
        if (suspected) {
            flags.add(QualityFlag.SUSPECTED_DUPLICATE);
        } else {
            flags.remove(QualityFlag.SUSPECTED_DUPLICATE);
        }
        return List.copyOf(flags);
    }

    static boolean isSuspected(IncidentSnapshot incident) {
        return flags(incident).contains(QualityFlag.SUSPECTED_DUPLICATE);
    }

    /** The same incident, suspected to be a duplicate or no more. */
    static IncidentSnapshot suspected(IncidentSnapshot last, boolean suspected, Instant now) {
        return next(last, last.status(), last.mergedInto(), flags(flags(last), suspected), now);
    }

    /** The last state of an incident whose reports all belong to another one now. */
    static IncidentSnapshot merged(IncidentSnapshot last, UUID into, Instant now) {
        return next(last, IncidentStatus.MERGED, into, flags(flags(last), false), now);
    }

    private static List<QualityFlag> flags(IncidentSnapshot incident) {
        return Objects.requireNonNullElse(incident.qualityFlags(), List.of());
    }

    private static IncidentSnapshot next(
            IncidentSnapshot last,
            IncidentStatus status,
            @Nullable UUID mergedInto,
            List<QualityFlag> flags,
            Instant now) {
        return new IncidentSnapshot(
                last.incidentId(),
                last.version() + 1,
                last.kind(),
                last.classification(),
                status,
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
                mergedInto,
                flags);
    }
}
