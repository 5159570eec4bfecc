package org.warmhandoff.incident.linking.domain;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.warmhandoff.contracts.incident.AgencyType;
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
 * @param maxDistanceMeters how far apart two exact points may be to be compared at all, when the areas differ
 */
public record LinkPolicy(
        double automaticScore,
        double reviewScore,
        double clearMargin,
        Duration maxTimeApart,
        Duration maxTimeApartOfKnownPerson,
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
     * For a county with about ten overdoses a day. Within the search a newcomer then meets about five other incidents, so the odds
     * are 1 to 5 before anything is compared; 10 points (1,000 to 1) make them 200 to 1, and 5 points about 6 to 1.
     */
    public static LinkPolicy defaults() {
        return new LinkPolicy(10, 5, 3, Duration.ofHours(6), Duration.ofHours(72), 2_000);
    }

    /**
     * Whether two reports are near enough to be compared: the search of candidates, which a store must do alike. They are when one
     * of these holds:
     *
     * <ul>
     *   <li>they share a person reference, and the times are at most {@link #maxTimeApartOfKnownPerson} apart;
     *   <li>the times are at most {@link #maxTimeApart} apart, and one reporter is a hospital or a medical examiner, who often
     *       reports from elsewhere;
     *   <li>the times are at most {@link #maxTimeApart} apart, and the area is the same, or there are two points at most {@link
     *       #maxDistanceMeters} apart.
     * </ul>
     *
     * In each case both are of an exercise, or both are live.
     */
    public boolean compares(Report one, Report other) {
        if (one.exercise() != other.exercise()) {
            return false;
        }
        Duration apart = Duration.between(
                        one.facts().occurredAt(), other.facts().occurredAt())
                .abs();
        if (apart.compareTo(maxTimeApart) <= 0
                && (reportsFromElsewhere(one) || reportsFromElsewhere(other) || near(one.place(), other.place()))) {
            return true;
        }
        return apart.compareTo(maxTimeApartOfKnownPerson) <= 0 && shareAPerson(one, other);
    }

    /** Hospitals and medical examiners see a person later and elsewhere than those who went to the scene. */
    static boolean reportsFromElsewhere(Report report) {
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
