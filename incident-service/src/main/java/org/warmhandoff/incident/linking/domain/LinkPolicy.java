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
 * How sure linking must be, and how far it looks. Scores are in points: log2 of a likelihood ratio.
 *
 * @param automaticScore from here two reports are linked without asking, when nothing conflicts
 * @param reviewScore from here a person is asked
 * @param clearMargin how many points the best incident must be ahead of the second to be chosen without asking
 * @param maxTimeApart how far the times of two reports may be apart to be compared at all
 * @param maxTimeApartOfKnownPerson the same for two reports that name the same known person; not shorter
 * @param maxTimeApartOfSameAgency the same for two records of one agency, which a person is asked about at most; not longer
 * @param maxDistanceMeters how far apart two exact points may be to be compared at all, when the areas differ
 */
public record LinkPolicy(
        double automaticScore,
        double reviewScore,
        double clearMargin,
        Duration maxTimeApart,
        Duration maxTimeApartOfKnownPerson,
        Duration maxTimeApartOfSameAgency,
        double maxDistanceMeters) {

    public LinkPolicy {
        if (reviewScore > automaticScore) {
            throw new IllegalArgumentException("what is linked without asking is surer than what is asked about");
        }
        if (clearMargin < 0 || maxDistanceMeters < 0 || maxTimeApart.isNegative()) {
            throw new IllegalArgumentException("margins, distances and durations are not negative");
        }
        if (maxTimeApartOfKnownPerson.compareTo(maxTimeApart) < 0) {
            throw new IllegalArgumentException("a known person is looked for at least as far as anybody");
        }
    }

    /**
     * For a county with up to some 25 overdoses a day. Within the search a newcomer then meets up to about ten other incidents, so
     * that 9.5 points (700 to 1) are some 70 to 1 that it is this one; the margin, of 8 to 1, is between two of them. At 5 points
     * (32 to 1 before the others count) a person is right to say yes about as often as no. The figures were chosen with the
     * evaluation's seeds for tuning, for few false merges rather than few questions; benchmarks/linking.md has what they reach.
     */
    public static LinkPolicy defaults() {
        return new LinkPolicy(9.5, 5, 3, Duration.ofHours(6), Duration.ofHours(72), Duration.ofMinutes(10), 2_000);
    }

    /**
     * Whether two reports are near enough to be compared: the search of candidates, which a store must do alike. They are when both
     * are of an exercise or both are live, and
     *
     * <ul>
     *   <li>they share a person reference, and the times are at most {@link #maxTimeApartOfKnownPerson} apart, or
     *   <li>the times are at most {@link #maxTimeApart} apart, and
     *       <ul>
     *         <li>the area is the same, or
     *         <li>there are two points at most {@link #maxDistanceMeters} apart, or
     *         <li>one reporter is a hospital or a medical examiner, who often reports from elsewhere, or
     *         <li>one place is not known ({@code DEFAULT_POINT} or {@code UNASSIGNED_AREA} is among the doubts), and the
     *             jurisdiction is the same.
     *       </ul>
     * </ul>
     */
    public boolean compares(Report one, Report other) {
        if (one.exercise() != other.exercise()) {
            return false;
        }
        Duration apart = Duration.between(
                        one.facts().occurredAt(), other.facts().occurredAt())
                .abs();
        if (apart.compareTo(maxTimeApart) <= 0
                && (reportsFromElsewhere(one)
                        || reportsFromElsewhere(other)
                        || mayBeInOneJurisdiction(one, other)
                        || near(one.place(), other.place()))) {
            return true;
        }
        return apart.compareTo(maxTimeApartOfKnownPerson) <= 0 && shareAPerson(one, other);
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

    private boolean near(Place one, Place other) {
        return one.area().equals(other.area())
                || (one.point() != null
                        && other.point() != null
                        && Distance.meters(one.point(), other.point()) <= maxDistanceMeters);
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
