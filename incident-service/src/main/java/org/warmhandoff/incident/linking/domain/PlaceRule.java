package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;

/**
 * How far apart the places are: of the points where both are exact, otherwise of the areas. Overdoses cluster: of pairs of
 * different incidents in a county one in 120 is taken to be within 100 m, and one in 16 in the same neighborhood. For pairs of one
 * incident:
 *
 * <ul>
 *   <li>a device at the scene is 30 m out, a geocoder that interpolates along a street 100 to 200 m, and the middle of the block as
 *       much.
 *   <li>a geocoder's default point is no place at all; then the area counts that the reporter named, if any.
 *   <li>where the reporter named another area than the point lies in, one of the two is wrong: the point counts when it is near,
 *       and hardly when it is far.
 *   <li>a hospital often gives its own place: far apart says nothing, and near or the same area less than elsewhere.
 * </ul>
 */
enum PlaceRule implements Observation {
    WITHIN_100_METERS(0.55, 0.008),
    WITHIN_250_METERS(0.3, 0.012),
    WITHIN_500_METERS(0.08, 0.015),
    WITHIN_1500_METERS(0.04, 0.08),
    FAR_APART(0.03, 0.88),
    DOUBTFUL_AND_FAR_APART(0.5, 0.97),
    SAME_AREA(0.93, 0.06),
    DIFFERENT_AREA(0.07, 0.94),
    NEAR_FROM_HOSPITAL(0.25, 0.0125),
    SAME_AREA_FROM_HOSPITAL(0.35, 0.1);

    private final Likelihood likelihood;

    PlaceRule(double ifSame, double ifDifferent) {
        this.likelihood = new Likelihood(ifSame, ifDifferent);
    }

    static Optional<Observation> compare(Report one, Report other) {
        boolean fromHospital = isFromHospital(one) || isFromHospital(other);
        Place.Point onePoint = point(one.place());
        Place.Point otherPoint = point(other.place());
        if (onePoint != null && otherPoint != null) {
            double meters = Distance.meters(onePoint, otherPoint);
            if (fromHospital) {
                return meters <= 250 ? Optional.of(NEAR_FROM_HOSPITAL) : Optional.empty();
            }
            return Optional.of(
                    meters > 500 && (isDoubtful(one.place()) || isDoubtful(other.place()))
                            ? DOUBTFUL_AND_FAR_APART
                            : apart(meters));
        }
        String oneArea = area(one.place());
        String otherArea = area(other.place());
        if (oneArea == null || otherArea == null) {
            return Optional.empty();
        }
        boolean sameArea = oneArea.equals(otherArea);
        if (fromHospital) {
            return sameArea ? Optional.of(SAME_AREA_FROM_HOSPITAL) : Optional.empty();
        }
        return Optional.of(sameArea ? SAME_AREA : DIFFERENT_AREA);
    }

    private static PlaceRule apart(double meters) {
        if (meters <= 100) {
            return WITHIN_100_METERS;
        }
        if (meters <= 250) {
            return WITHIN_250_METERS;
        }
        if (meters <= 500) {
            return WITHIN_500_METERS;
        }
        return meters <= 1_500 ? WITHIN_1500_METERS : FAR_APART;
    }

    private static Place.@Nullable Point point(Place place) {
        return place.isDefaultPoint() ? null : place.point();
    }

    private static @Nullable String area(Place place) {
        if (place.isDefaultPoint()) {
            return place.statedArea();
        }
        return place.doubts().contains(QualityFlag.UNASSIGNED_AREA) ? null : place.area();
    }

    private static boolean isDoubtful(Place place) {
        return place.doubts().contains(QualityFlag.STATED_AREA_DIFFERS);
    }

    private static boolean isFromHospital(Report report) {
        return report.source().agencyType() == AgencyType.HOSPITAL;
    }

    @Override
    public LinkRule rule() {
        return LinkRule.PLACE;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
