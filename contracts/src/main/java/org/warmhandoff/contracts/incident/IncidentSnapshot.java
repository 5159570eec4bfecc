package org.warmhandoff.contracts.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One incident as published on {@link org.warmhandoff.contracts.Topics#INCIDENTS}. The fields are described in {@code schemas/incident.v1.schema.json}.
 */
public record IncidentSnapshot(
        UUID incidentId,
        long version,
        IncidentKind kind,
        Classification classification,
        IncidentStatus status,
        Instant occurredAt,
        Instant reportedAt,
        String area,
        @Nullable String jurisdiction,
        int boundaryVersion,
        List<PersonSnapshot> people,
        List<ContributingReport> reports,
        @Nullable ClassificationBasis classificationBasis,
        @Nullable SceneType sceneType,
        @Nullable List<AgencyType> responders,
        @Nullable Instant knownAt,
        @Nullable Boolean exercise,
        @Nullable Boolean backfill,
        @Nullable UUID mergedInto,
        @Nullable List<QualityFlag> qualityFlags) {

    public IncidentSnapshot {
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(reportedAt, "reportedAt");
        Objects.requireNonNull(area, "area");
        people = List.copyOf(people);
        reports = List.copyOf(reports);
        responders = responders == null ? null : List.copyOf(responders);
        qualityFlags = qualityFlags == null ? null : List.copyOf(qualityFlags);
    }
}
