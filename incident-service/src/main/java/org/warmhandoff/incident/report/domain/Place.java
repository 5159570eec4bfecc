package org.warmhandoff.incident.report.domain;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;

/**
 * Where it happened.
 *
 * @param area code of the neighborhood
 * @param jurisdiction code of its jurisdiction; null when it has none
 * @param boundaryVersion the boundary file that decided
 * @param point the exact place, when the report gave one; it stays in this service
 * @param statedArea the area that the reporter named; null when it named none
 * @param doubts what is uncertain about the area
 */
public record Place(
        String area,
        @Nullable String jurisdiction,
        int boundaryVersion,
        @Nullable Point point,
        @Nullable String statedArea,
        Set<QualityFlag> doubts) {

    public Place {
        doubts = Set.copyOf(doubts);
    }

    /** True when whoever counts sees no difference: in the same area and jurisdiction, with the same doubts. */
    public boolean countsAs(Place other) {
        return area.equals(other.area)
                && Objects.equals(jurisdiction, other.jurisdiction)
                && doubts.equals(other.doubts);
    }

    /** True when the point is where a geocoder puts what it does not find. */
    public boolean isDefaultPoint() {
        return doubts.contains(QualityFlag.DEFAULT_POINT);
    }

    /** WGS 84, in degrees. */
    public record Point(double latitude, double longitude) {}
}
