package org.warmhandoff.incident.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.linking.domain.ReportSketch;
import org.warmhandoff.incident.report.domain.Report;

/** More reports of one place, a minute apart, than a newcomer is compared with. */
final class Burst {

    private static final int REPORTS = 150;

    /** So that no two of them are equally far from the middle. */
    private static final double OFF_THE_MINUTE = 0.25;

    private Burst() {}

    /** The latest first. */
    static List<Report> of(AgencyType agency) {
        return IntStream.rangeClosed(1, REPORTS)
                .mapToObj(i -> ReportSketch.by(agency)
                        .at(REPORTS / 2.0 - i + OFF_THE_MINUTE)
                        .report())
                .toList();
    }

    static Report middle(AgencyType agency) {
        return ReportSketch.by(agency).at(0).report();
    }

    /** The incidents of those nearest to the middle. */
    static Set<UUID> nearest(List<Report> burst, int most) {
        Instant middle = middle(AgencyType.EMS).facts().occurredAt();
        return burst.stream()
                .sorted(Comparator.comparing(report ->
                        Duration.between(report.facts().occurredAt(), middle).abs()))
                .limit(most)
                .map(Report::incidentId)
                .collect(Collectors.toSet());
    }
}
