package org.warmhandoff.incident.report.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where it happened.
 *
 * @param area code of the neighborhood
 * @param jurisdiction code of its jurisdiction; null when it has none
 * @param boundaryVersion the boundary file that decided
 * @param point the exact place, when the report gave one; it stays in this service
 */
public record Place(String area, @Nullable String jurisdiction, int boundaryVersion, @Nullable Point point) {

    /** WGS 84, in degrees. */
    public record Point(double latitude, double longitude) {}
}
