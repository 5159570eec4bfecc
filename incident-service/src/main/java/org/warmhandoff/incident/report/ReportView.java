package org.warmhandoff.incident.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** A report as its agency reads it back. The address is not given back. */
public record ReportView(
        UUID reportId,
        UUID incidentId,
        long version,
        ReportStatus status,
        String area,
        @Nullable String jurisdiction,
        int boundaryVersion,
        IncidentKind kind,
        Classification classification,
        Instant occurredAt,
        Instant receivedAt,
        Instant updatedAt,
        @Nullable Point location,
        List<ReportedPerson> people,
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId) {

    /** WGS 84, in degrees. */
    public record Point(double latitude, double longitude) {}

    static ReportView of(Report report) {
        Place.Point point = report.place().point();
        ReportSource.RecordKey key = report.source().recordKey();
        return new ReportView(
                report.id(),
                report.incidentId(),
                report.version(),
                report.status(),
                report.place().area(),
                report.place().jurisdiction(),
                report.place().boundaryVersion(),
                report.facts().kind(),
                report.facts().classification(),
                report.facts().occurredAt(),
                report.receivedAt(),
                report.updatedAt(),
                point == null ? null : new Point(point.latitude(), point.longitude()),
                report.facts().people(),
                key == null ? null : key.system(),
                key == null ? null : key.recordId());
    }
}
