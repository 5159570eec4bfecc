package org.warmhandoff.incident.report.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.SceneType;

/**
 * What a report says happened. What was kept before a field existed is read as not known.
 *
 * @param occurredAt to the microsecond, as it is stored
 * @param reportedAt when the agency recorded it, to the microsecond; null when it does not say
 * @param responders kinds of agency that went there; empty when the report does not say
 * @param people in the order of the report; the position names the person in later corrections
 */
public record ReportedFacts(
        IncidentKind kind,
        Classification classification,
        ClassificationBasis classificationBasis,
        Instant occurredAt,
        @Nullable Instant reportedAt,
        SceneType sceneType,
        List<AgencyType> responders,
        List<ReportedPerson> people) {

    @SuppressWarnings("NullAway") // The missing fields of an older record arrive as null.
    public ReportedFacts {
        classificationBasis = Objects.requireNonNullElse(classificationBasis, ClassificationBasis.UNKNOWN);
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        reportedAt = reportedAt == null ? null : reportedAt.truncatedTo(ChronoUnit.MICROS);
        sceneType = Objects.requireNonNullElse(sceneType, SceneType.UNKNOWN);
        responders = responders == null
                ? List.of()
                : responders.stream().distinct().sorted().toList();
        people = List.copyOf(people);
    }

    /** The same facts about these people. */
    public ReportedFacts with(List<ReportedPerson> otherPeople) {
        return new ReportedFacts(
                kind, classification, classificationBasis, occurredAt, reportedAt, sceneType, responders, otherPeople);
    }
}
