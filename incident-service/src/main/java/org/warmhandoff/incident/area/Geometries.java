package org.warmhandoff.incident.area;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

import org.warmhandoff.contracts.area.Boundary;

/** Polygons as they are published, and back. */
final class Geometries {

    private static final GeometryFactory WGS_84 = new GeometryFactory();

    private Geometries() {}

    static @Nullable Boundary toBoundary(@Nullable Geometry geometry) {
        if (geometry == null) {
            return null;
        }
        List<Object> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            polygons.add(rings((Polygon) geometry.getGeometryN(i)));
        }
        return geometry instanceof Polygon
                ? new Boundary("Polygon", rings((Polygon) geometry))
                : new Boundary("MultiPolygon", polygons);
    }

    static @Nullable Geometry toGeometry(@Nullable Boundary boundary) {
        if (boundary == null) {
            return null;
        }
        if (boundary.type().equals("Polygon")) {
            return polygon(boundary.coordinates());
        }
        return WGS_84.createMultiPolygon(boundary.coordinates().stream()
                .map(polygon -> polygon((List<?>) polygon))
                .toArray(Polygon[]::new));
    }

    private static List<Object> rings(Polygon polygon) {
        List<Object> rings = new ArrayList<>();
        rings.add(positions(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rings.add(positions(polygon.getInteriorRingN(hole)));
        }
        return rings;
    }

    private static List<List<Double>> positions(LinearRing ring) {
        List<List<Double>> positions = new ArrayList<>();
        for (Coordinate coordinate : ring.getCoordinates()) {
            positions.add(List.of(coordinate.x, coordinate.y));
        }
        return positions;
    }

    private static Polygon polygon(List<?> rings) {
        LinearRing[] shapes = rings.stream().map(ring -> ring((List<?>) ring)).toArray(LinearRing[]::new);
        LinearRing[] holes = new LinearRing[shapes.length - 1];
        System.arraycopy(shapes, 1, holes, 0, holes.length);
        return WGS_84.createPolygon(shapes[0], holes);
    }

    private static LinearRing ring(List<?> positions) {
        return WGS_84.createLinearRing(positions.stream()
                .map(position -> (List<?>) position)
                .map(position -> new Coordinate(degrees(position.get(0)), degrees(position.get(1))))
                .toArray(Coordinate[]::new));
    }

    private static double degrees(Object number) {
        return ((Number) number).doubleValue();
    }
}
