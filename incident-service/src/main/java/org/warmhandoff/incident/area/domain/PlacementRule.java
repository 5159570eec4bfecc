package org.warmhandoff.incident.area.domain;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.area.domain.Placement.Placed;
import org.warmhandoff.incident.area.domain.Placement.Refusal;
import org.warmhandoff.incident.area.domain.Placement.Refused;

/**
 * Places a report in an area of the map. A point decides, in this order:
 *
 * <ol>
 *   <li>the neighborhood that it lies in
 *   <li>the nearest neighborhood, when that is very near: boundaries follow the middle of a street or a bank, and points do not
 *   <li>the unassigned area of the jurisdiction whose polygon it lies in
 *   <li>the unassigned area of the map, when it comes near the map at all
 * </ol>
 *
 * Without a point the code of an area decides. That of a jurisdiction stands for its unassigned area.
 *
 * <p>A default point, where a geocoder puts what it does not find, tells nothing: a stated area decides against it, if it is known.
 * Where none is, the point does, for want of anything better. Either way the place is marked.
 *
 * @param nearestWithin how far the nearest neighborhood may be, in meters
 * @param reach how far from its nearest area the map still stands for a point, in meters
 */
public record PlacementRule(double nearestWithin, double reach) {

    private record Found(Area area, @Nullable QualityFlag doubt) {}

    /** @param statedArea code of the area that the reporter named; null when it named none */
    public Placement placePoint(AreaMap map, Position position, @Nullable String statedArea) {
        return byPoint(map, position)
                .<Placement>map(found -> placed(map, found, statedArea))
                .orElseGet(() -> new Refused(whyOutside(map, position)));
    }

    /**
     * @param position a default point
     * @param statedArea code of the area that the reporter named; null when it named none
     */
    public Placement placeDefaultPoint(AreaMap map, Position position, @Nullable String statedArea) {
        return byDefaultPoint(map, position, statedArea)
                .<Placement>map(found -> atDefaultPoint(placed(map, found, statedArea)))
                .orElseGet(() -> new Refused(whyOutside(map, position)));
    }

    /** @param statedArea code of the area that the reporter named, and nothing more */
    public Placement placeCode(AreaMap map, String statedArea) {
        return byCode(map, statedArea)
                .<Placement>map(found -> placed(map, found, statedArea))
                .orElseGet(() -> new Refused(Refusal.UNKNOWN_AREA));
    }

    /**
     * Places again, on a newer map, what was placed before. It is never refused, because it was accepted: a point that the new
     * map does not come near goes to the unassigned area of the map, and a code that it does not have, to that of the
     * jurisdiction that the report was in, or else of the map.
     *
     * @param position null when the report gave no point
     * @param statedArea null when it named no area; not both are null
     * @param formerJurisdiction code of the jurisdiction that the report was in; null when in none
     * @return nothing on a map without unassigned areas that has no place for it: then it stays where it was
     */
    public Optional<Placed> placeAgain(
            AreaMap map,
            @Nullable Position position,
            @Nullable String statedArea,
            @Nullable String formerJurisdiction) {
        Optional<Found> found = position == null
                ? byCode(map, Objects.requireNonNull(statedArea))
                        .or(() -> unassigned(map, formerJurisdiction))
                        .or(() -> unassigned(map, null))
                : byPoint(map, position).or(() -> unassigned(map, null));
        return found.map(place -> placed(map, place, statedArea));
    }

    /** {@link #placeAgain} for a default point. */
    public Optional<Placed> placeDefaultPointAgain(AreaMap map, Position position, @Nullable String statedArea) {
        return byDefaultPoint(map, position, statedArea)
                .or(() -> unassigned(map, null))
                .map(found -> atDefaultPoint(placed(map, found, statedArea)));
    }

    private Optional<Found> byDefaultPoint(AreaMap map, Position position, @Nullable String statedArea) {
        return Optional.ofNullable(statedArea)
                .flatMap(code -> byCode(map, code))
                .or(() -> byPoint(map, position));
    }

    private static Placed atDefaultPoint(Placed placed) {
        EnumSet<QualityFlag> doubts = EnumSet.of(QualityFlag.DEFAULT_POINT);
        doubts.addAll(placed.doubts());
        return new Placed(placed.area(), doubts);
    }

    private Optional<Found> byPoint(AreaMap map, Position position) {
        return map.locate(position.latitude(), position.longitude())
                .map(area -> new Found(area, null))
                .or(() -> map.nearestNeighborhood(position, nearestWithin)
                        .map(area -> new Found(area, QualityFlag.NEAREST_AREA)))
                .or(() -> map.jurisdictionAt(position).flatMap(around -> unassigned(map, around.code())))
                .or(() -> unassigned(map, null).filter(found -> map.comesWithin(reach, position)));
    }

    private static Optional<Found> byCode(AreaMap map, String code) {
        return map.neighborhood(code)
                .map(area -> new Found(area, UnassignedAreas.holds(area) ? QualityFlag.UNASSIGNED_AREA : null))
                .or(() -> map.jurisdiction(code).flatMap(jurisdiction -> unassigned(map, jurisdiction.code())));
    }

    private static Optional<Found> unassigned(AreaMap map, @Nullable String jurisdiction) {
        return map.unassigned(jurisdiction).map(area -> new Found(area, QualityFlag.UNASSIGNED_AREA));
    }

    private static Placed placed(AreaMap map, Found found, @Nullable String statedArea) {
        EnumSet<QualityFlag> doubts = EnumSet.noneOf(QualityFlag.class);
        if (found.doubt() != null) {
            doubts.add(found.doubt());
        }
        if (statedArea != null) {
            Optional<Area> stated = map.area(statedArea);
            if (stated.isEmpty()) {
                doubts.add(QualityFlag.STATED_AREA_UNKNOWN);
            } else if (!agrees(stated.get(), found.area())) {
                doubts.add(QualityFlag.STATED_AREA_DIFFERS);
            }
        }
        return new Placed(found.area(), doubts);
    }

    /** A jurisdiction agrees with each of its neighborhoods; what says nothing agrees with everything. */
    private static boolean agrees(Area stated, Area area) {
        if (stated.code().equals(area.code())) {
            return true;
        }
        if (stated.isJurisdiction()) {
            return stated.code().equals(area.jurisdiction());
        }
        return UnassignedAreas.holds(stated)
                && (stated.jurisdiction() == null || stated.jurisdiction().equals(area.jurisdiction()));
    }

    private static Refusal whyOutside(AreaMap map, Position position) {
        if (position.swapped().isOnEarth() && map.holds(position.swapped())) {
            return Refusal.COORDINATES_SWAPPED;
        }
        return map.holds(position.mirrored()) ? Refusal.LONGITUDE_SIGN : Refusal.OUTSIDE_ALL_AREAS;
    }
}
