package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.PersonSnapshot;

/**
 * What one version of an incident says to the counts.
 *
 * @param counted false for an incident that does not count (any more)
 * @param occurredAt to the microsecond, as the database keeps it
 * @param knownAt since when this version is known
 * @param personRefs the people who overdosed and were recognized, each once
 */
public record IncidentFact(
        UUID incidentId,
        long version,
        boolean counted,
        Instant occurredAt,
        Instant knownAt,
        String neighborhood,
        @Nullable String jurisdiction,
        List<UUID> personRefs,
        Tally tally) {

    public IncidentFact {
        personRefs = List.copyOf(personRefs);
    }

    public static IncidentFact of(IncidentSnapshot incident) {
        return new IncidentFact(
                incident.incidentId(),
                incident.version(),
                CountingRule.allHoldFor(incident),
                incident.occurredAt().truncatedTo(ChronoUnit.MICROS),
                (incident.knownAt() == null ? incident.reportedAt() : incident.knownAt())
                        .truncatedTo(ChronoUnit.MICROS),
                incident.area(),
                incident.jurisdiction(),
                personRefs(incident),
                IncidentTally.of(incident));
    }

    private static List<UUID> personRefs(IncidentSnapshot incident) {
        return incident.kind() == IncidentKind.OVERDOSE
                ? incident.people().stream()
                        .map(PersonSnapshot::personRef)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
    }

    /** The areas whose counts this fact is part of: none when it does not count. */
    public Set<CountArea> areas() {
        return counted ? CountArea.holding(neighborhood, jurisdiction) : Set.of();
    }
}
