package org.warmhandoff.incident.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.warmhandoff.incident.linking.domain.LinkPolicy;
import org.warmhandoff.incident.report.domain.Report;

/** New reports that have their incident, and are not kept yet, so that no search finds them. */
final class PlacedNewcomers {

    /** Times are compared in whole seconds. */
    private static final Duration FRACTION = Duration.ofSeconds(1);

    private final LinkPolicy policy;
    private final Duration farthest;
    private final NavigableMap<Instant, List<Report>> byTime = new TreeMap<>();

    PlacedNewcomers(LinkPolicy policy) {
        this.policy = policy;
        this.farthest = policy.maxTimeApartOfKnownPerson().plus(FRACTION);
    }

    /** @param placed in its incident */
    void add(Report placed) {
        byTime.computeIfAbsent(placed.facts().occurredAt(), none -> new ArrayList<>())
                .add(placed);
    }

    /** The incidents of those that are near enough to be compared with the report; the nearest in time where there are very many. */
    Set<UUID> near(Report report) {
        Instant time = report.facts().occurredAt();
        return byTime.subMap(time.minus(farthest), true, time.plus(farthest), true).entrySet().stream()
                .sorted(Comparator.comparing(
                        placed -> Duration.between(placed.getKey(), time).abs()))
                .flatMap(sameTime -> sameTime.getValue().stream())
                .filter(placed -> policy.compares(report, placed))
                .map(Report::incidentId)
                .distinct()
                .limit(LinkPolicy.MOST_CANDIDATES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
