package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.IncidentSnapshot;

/**
 * What one version of an incident says to the counts.
 *
 * @param counted false for an incident that does not count (any more)
 * @param occurredAt to the microsecond, as the database keeps it
 */
public record IncidentFact(
        UUID incidentId,
        long version,
        boolean counted,
        Instant occurredAt,
        String neighborhood,
        @Nullable String jurisdiction,
        Tally tally) {

    public static IncidentFact of(IncidentSnapshot incident) {
        return new IncidentFact(
                incident.incidentId(),
                incident.version(),
                CountingRule.allHoldFor(incident),
                incident.occurredAt().truncatedTo(ChronoUnit.MICROS),
                incident.area(),
                incident.jurisdiction(),
                Tally.of(incident));
    }

    /** The areas whose counts this fact is part of: none when it does not count. */
    public Set<CountArea> areas() {
        return counted ? CountArea.holding(neighborhood, jurisdiction) : Set.of();
    }
}
