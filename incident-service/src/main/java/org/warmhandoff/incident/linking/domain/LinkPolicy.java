package org.warmhandoff.incident.linking.domain;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * How sure linking must be, and how far it looks. Scores are in points: log2 of a likelihood ratio. Probabilities are from 0 to 1 and
 * weigh the score against all other incidents that it could be: {@link Rivals}.
 *
 * @param automaticScore what an incident must reach at least to be linked without asking
 * @param automaticProbability how probable it must be that it is this incident to be linked without asking, when nothing conflicts
 * @param reviewScore what must be reached at least for a person to be asked
 * @param reviewProbability how probable it must be at least for a person to be asked
 * @param incidentsForEachNear how many incidents a county has at a time for each one that is found by its place
 * @param maxTimeApart how far the times of two reports may be apart to be compared at all
 * @param maxTimeApartOfKnownPerson the same for two reports that name the same known person; not shorter
 * @param maxTimeApartOfSameAgency the same for two records of one agency, which a person is asked about at most; not longer
 * @param maxDistanceMeters how far apart two exact points may be to be compared at all, when the areas differ
 */
public record LinkPolicy(
        double automaticScore,
        double automaticProbability,
        double reviewScore,
        double reviewProbability,
        double incidentsForEachNear,
        Duration maxTimeApart,
        Duration maxTimeApartOfKnownPerson,
        Duration maxTimeApartOfSameAgency,
        double maxDistanceMeters) {

    /** How far apart the points of two records may be that one agency made of one event. */
    public static final double ONE_SPOT_METERS = 250;

    /**
     * Incidents that a report is compared with at most: of very many, those nearest in time. Where so many fit, none of the others
     * could be told from them. It bounds what one report costs when thousands come of one place and moment.
     */
    public static final int MOST_CANDIDATES = 100;

    public LinkPolicy {
        if (reviewScore > automaticScore || reviewProbability > automaticProbability) {
            throw new IllegalArgumentException("what is linked without asking is surer than what is asked about");
        }
        if (!(reviewProbability >= 0 && automaticProbability <= 1 && incidentsForEachNear >= 1)) {
            throw new IllegalArgumentException(
                    "probabilities are from 0 to 1, and a county has at least the incidents of one place");
        }
        if (maxDistanceMeters < 0 || maxTimeApart.isNegative()) {
            throw new IllegalArgumentException("distances and durations are not negative");
        }
        if (maxTimeApartOfKnownPerson.compareTo(maxTimeApart) < 0) {
            throw new IllegalArgumentException("a known person is looked for at least as far as anybody");
        }
    }

    /**
     * Chosen with the evaluation's seeds for tuning, so that at most one incident in 200 is a false merge on ordinary streams;
     * benchmarks/linking.md has what they reach. The least score keeps a place without rivals from linking what hardly agrees.
     */
    public static LinkPolicy defaults() {
        return new LinkPolicy(
                6, 0.87, 5, 0.05, 10, Duration.ofHours(6), Duration.ofHours(72), Duration.ofMinutes(10), 2_000);
    }

    /**
     * Whether two reports are near enough to be compared: the search of candidates, which a store must do alike. They are when both
     * are of an exercise or both are live, and
     *
     * <ul>
     *   <li>they share a person reference, and the times are at most {@link #maxTimeApartOfKnownPerson} apart, or
     *   <li>they are of two agencies, the times are at most {@link #maxTimeApart} apart, and
     *       <ul>
     *         <li>the area is the same, or
     *         <li>there are two points at most {@link #maxDistanceMeters} apart, or
     *         <li>one reporter is a hospital or a medical examiner, who often reports from elsewhere, or
     *         <li>one place is not known ({@code DEFAULT_POINT} or {@code UNASSIGNED_AREA} is among the doubts), and the
     *             jurisdiction is the same;
     *       </ul>
     *   <li>they are of one agency that goes to the scene, the times are at most {@link #maxTimeApartOfSameAgency} apart, and there
     *       are two points that are known and at most {@value #ONE_SPOT_METERS} m apart.
     * </ul>
     */
    public boolean compares(Report one, Report other) {
        if (one.exercise() != other.exercise()) {
            return false;
        }
        long apart = Math.abs(one.facts().occurredAt().getEpochSecond()
                - other.facts().occurredAt().getEpochSecond());
        boolean sameAgency = one.source().agency().equals(other.source().agency());
        boolean inTime = apart <= (sameAgency ? maxTimeApartOfSameAgency : maxTimeApart).toSeconds();
        if (inTime && (sameAgency ? areAtOneSpot(one, other) : mayBeAtOnePlace(one, other))) {
            return true;
        }
        return apart <= maxTimeApartOfKnownPerson.toSeconds() && shareAPerson(one, other);
    }

    private boolean mayBeAtOnePlace(Report one, Report other) {
        return reportsFromElsewhere(one)
                || reportsFromElsewhere(other)
                || mayBeInOneJurisdiction(one, other)
                || one.place().area().equals(other.place().area())
                || pointsAreWithin(maxDistanceMeters, one.place(), other.place());
    }

    private static boolean areAtOneSpot(Report one, Report other) {
        return pointsAreWithin(ONE_SPOT_METERS, one.place(), other.place())
                && !reportsFromElsewhere(one)
                && !placeIsNotKnown(one)
                && !placeIsNotKnown(other);
    }

    private static boolean mayBeInOneJurisdiction(Report one, Report other) {
        return (placeIsNotKnown(one) || placeIsNotKnown(other))
                && Objects.equals(one.place().jurisdiction(), other.place().jurisdiction());
    }

    /** True when no better is known of the place than its jurisdiction. */
    public static boolean placeIsNotKnown(Report report) {
        return report.allDoubts().contains(QualityFlag.DEFAULT_POINT)
                || report.allDoubts().contains(QualityFlag.UNASSIGNED_AREA);
    }

    /** Hospitals and medical examiners see a person later and elsewhere than those who went to the scene. */
    public static boolean reportsFromElsewhere(Report report) {
        AgencyType type = report.source().agencyType();
        return type == AgencyType.HOSPITAL || type == AgencyType.MEDICAL_EXAMINER;
    }

    private static boolean pointsAreWithin(double meters, Place one, Place other) {
        return one.point() != null && other.point() != null && Distance.meters(one.point(), other.point()) <= meters;
    }

    private static boolean shareAPerson(Report one, Report other) {
        return one.facts().people().stream()
                .map(ReportedPerson::personRef)
                .filter(Objects::nonNull)
                .anyMatch(ref -> names(other, ref));
    }

    private static boolean names(Report report, UUID ref) {
        return report.facts().people().stream().anyMatch(person -> ref.equals(person.personRef()));
    }
}
