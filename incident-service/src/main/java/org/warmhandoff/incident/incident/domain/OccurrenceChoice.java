package org.warmhandoff.incident.incident.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Report;

/** Which report tells best when and where it happened. */
final class OccurrenceChoice {

    private static final Set<QualityFlag> TIME_DOUBTS =
            EnumSet.of(QualityFlag.TIME_IN_GAP, QualityFlag.TIME_IN_OVERLAP, QualityFlag.REPORTED_BEFORE_IT_HAPPENED);

    private OccurrenceChoice() {}

    /** By the authority of the scene; a time that is in doubt only when there is no other. */
    static Report time(Collection<Report> reports) {
        return reports.stream()
                .min(Comparator.comparing(
                                (Report report) -> report.doubts().stream().anyMatch(TIME_DOUBTS::contains))
                        .thenComparing(Authority.SCENE.firstWord()))
                .orElseThrow();
    }

    /**
     * A place that is known before one that is not, a sure one before one in doubt, the scene before the hospital, a point before
     * an area alone; then by the authority of the scene.
     */
    static Report place(Collection<Report> reports) {
        return reports.stream()
                .min(Comparator.comparing(
                                (Report report) -> report.place().doubts().contains(QualityFlag.UNASSIGNED_AREA))
                        .thenComparing(report -> !report.place().doubts().isEmpty())
                        .thenComparing(report -> report.source().agencyType() == AgencyType.HOSPITAL)
                        .thenComparing(report -> report.place().point() == null)
                        .thenComparing(Authority.SCENE.firstWord()))
                .orElseThrow();
    }
}
