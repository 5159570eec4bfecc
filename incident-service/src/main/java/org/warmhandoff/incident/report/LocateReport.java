package org.warmhandoff.incident.report;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.area.AreaConfig;
import org.warmhandoff.incident.area.CurrentAreas;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.incident.area.domain.Placement;
import org.warmhandoff.incident.area.domain.PlacementRule;
import org.warmhandoff.incident.area.domain.Position;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.kit.http.ProblemException;

/** Finds the area of a report, by the boundary file in force. */
@ApplicationScoped
class LocateReport {

    private final CurrentAreas areas;
    private final PlacementRule rule;

    LocateReport(CurrentAreas areas, AreaConfig config) {
        this.areas = areas;
        this.rule = new PlacementRule(config.nearestWithinMeters(), config.reachMeters());
    }

    /**
     * @param defaultPoint true when the point is known to be no place
     * @throws ProblemException 422 that names the field at fault
     */
    Place locate(ReportBody.Location location, boolean defaultPoint) {
        AreaMap map = areas.map();
        Place.Point point = point(location);
        String stated = location.areaCode();
        if (point == null && stated == null) {
            throw ProblemException.invalid("/location", "required", "needs a point or an areaCode");
        }
        Placement placement = placement(map, point, stated, defaultPoint);
        if (placement instanceof Placement.Placed placed) {
            return place(map, placed.area(), placed.doubts(), point, stated);
        }
        throw refused(((Placement.Refused) placement).reason());
    }

    private Placement placement(
            AreaMap map, Place.@Nullable Point point, @Nullable String stated, boolean defaultPoint) {
        if (point == null) {
            return rule.placeCode(map, Objects.requireNonNull(stated));
        }
        return defaultPoint
                ? rule.placeDefaultPoint(map, position(point), stated)
                : rule.placePoint(map, position(point), stated);
    }

    /** The same place by a newer map. What was placed by the code of an area alone stays with that code. */
    Place locateAgain(AreaMap map, Place place) {
        Place.Point point = place.point();
        // Before the stated area was kept, a report without a point was in the area that it named.
        String stated = point == null && place.statedArea() == null ? place.area() : place.statedArea();
        Optional<Placement.Placed> again = point != null && place.isDefaultPoint()
                ? rule.placeDefaultPointAgain(map, position(point), stated)
                : rule.placeAgain(map, point == null ? null : position(point), stated, place.jurisdiction());
        return again.map(placed -> place(map, placed.area(), placed.doubts(), point, stated))
                .orElseGet(() -> new Place(
                        place.area(), place.jurisdiction(), map.boundaryVersion(), point, stated, place.doubts()));
    }

    private static Place.@Nullable Point point(ReportBody.Location location) {
        Double latitude = location.latitude();
        Double longitude = location.longitude();
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null) {
            throw ProblemException.invalid(
                    latitude == null ? "/location/latitude" : "/location/longitude",
                    "required",
                    "a point needs both latitude and longitude");
        }
        return new Place.Point(latitude, longitude);
    }

    private static Position position(Place.Point point) {
        return new Position(point.latitude(), point.longitude());
    }

    private static Place place(
            AreaMap map, Area area, Set<QualityFlag> doubts, Place.@Nullable Point point, @Nullable String statedArea) {
        return new Place(area.code(), area.jurisdiction(), map.boundaryVersion(), point, statedArea, doubts);
    }

    private static ProblemException refused(Placement.Refusal reason) {
        return switch (reason) {
            case OUTSIDE_ALL_AREAS ->
                ProblemException.invalid("/location", reason.code(), "lies far outside every area that is known");
            case COORDINATES_SWAPPED ->
                ProblemException.invalid(
                        "/location",
                        reason.code(),
                        "lies far outside every area, and inside one with latitude and longitude exchanged");
            case LONGITUDE_SIGN ->
                ProblemException.invalid(
                        "/location",
                        reason.code(),
                        "lies far outside every area, and inside one with the other sign of the longitude: west is negative");
            case UNKNOWN_AREA ->
                ProblemException.invalid(
                        "/location/areaCode", reason.code(), "must be the code of an area, see GET /v1/areas");
        };
    }
}
