package org.warmhandoff.incident.area.domain;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import org.warmhandoff.contracts.area.AreaLevel;

/**
 * One area of a boundary file.
 *
 * @param code stable short code
 * @param jurisdiction code of the jurisdiction of a neighborhood; null for a jurisdiction, or when there is none
 * @param population residents; null when not known
 * @param geometry polygon or multipolygon, WGS 84; null only for a jurisdiction drawn through its neighborhoods, and for what
 *     {@link UnassignedAreas} are
 */
public record Area(
        String code,
        AreaLevel level,
        String name,
        @Nullable String jurisdiction,
        @Nullable Long population,
        @Nullable Geometry geometry) {

    public boolean isJurisdiction() {
        return level == AreaLevel.JURISDICTION;
    }

    public boolean isNeighborhood() {
        return level == AreaLevel.NEIGHBORHOOD;
    }
}
