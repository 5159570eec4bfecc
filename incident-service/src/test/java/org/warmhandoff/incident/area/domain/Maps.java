package org.warmhandoff.incident.area.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.warmhandoff.contracts.area.AreaLevel;

/** Areas for tests. */
final class Maps {

    private Maps() {}

    /** A map with the unassigned areas that belong to it. */
    static AreaMap of(Area... areas) {
        return new AreaMap(1, UnassignedAreas.completing(List.of(areas)));
    }

    static Area neighborhood(String code, String wkt) {
        return neighborhood(code, null, wkt);
    }

    static Area neighborhood(String code, @Nullable String jurisdiction, String wkt) {
        return new Area(code, AreaLevel.NEIGHBORHOOD, code, jurisdiction, 1000L, shape(wkt));
    }

    /** @param wkt null for a jurisdiction that is drawn through its neighborhoods */
    static Area jurisdiction(String code, @Nullable String wkt) {
        return new Area(code, AreaLevel.JURISDICTION, code, null, null, wkt == null ? null : shape(wkt));
    }

    /** A box, in degrees. */
    static String box(double west, double south, double east, double north) {
        return "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
    }

    static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
