package org.warmhandoff.contracts.area;

import java.util.List;
import java.util.Objects;

/**
 * A GeoJSON geometry (RFC 7946), WGS 84, longitude before latitude.
 *
 * @param type {@code Polygon} or {@code MultiPolygon}
 * @param coordinates nested arrays of positions, as many levels deep as the type asks for
 */
public record Boundary(String type, List<Object> coordinates) {

    public Boundary {
        Objects.requireNonNull(type, "type");
        coordinates = List.copyOf(coordinates);
    }
}
