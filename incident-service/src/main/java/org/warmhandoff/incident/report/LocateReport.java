package org.warmhandoff.incident.report;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.incident.area.CurrentAreas;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.kit.http.ProblemException;

/** Finds the neighborhood of a report, by the boundary file in force. */
@ApplicationScoped
class LocateReport {

    private final CurrentAreas areas;

    LocateReport(CurrentAreas areas) {
        this.areas = areas;
    }

    /** @throws ProblemException 422 that names the field at fault */
    Place locate(ReportBody.Location location) {
        AreaMap map = areas.map();
        Double latitude = location.latitude();
        Double longitude = location.longitude();
        if (latitude != null && longitude != null) {
            Area area = map.locate(latitude, longitude)
                    .orElseThrow(() -> ProblemException.invalid(
                            "/location", "outside-all-areas", "lies outside every neighborhood that is known"));
            return place(area, map, new Place.Point(latitude, longitude), location.areaCode());
        }
        if (latitude != null || longitude != null) {
            throw ProblemException.invalid(
                    latitude == null ? "/location/latitude" : "/location/longitude",
                    "required",
                    "a point needs both latitude and longitude");
        }
        String code = location.areaCode();
        if (code == null) {
            throw ProblemException.invalid("/location", "required", "needs a point or an areaCode");
        }
        Area area = map.neighborhood(code)
                .orElseThrow(() -> ProblemException.invalid(
                        "/location/areaCode", "unknown-area", "must be the code of a neighborhood, see GET /v1/areas"));
        return place(area, map, null, code);
    }

    private static Place place(
            Area area,
            AreaMap map,
            Place.@org.jspecify.annotations.Nullable Point point,
            @org.jspecify.annotations.Nullable String statedArea) {
        return new Place(area.code(), area.jurisdiction(), map.boundaryVersion(), point, statedArea, Set.of());
    }
}
