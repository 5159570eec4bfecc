package org.warmhandoff.incident.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

import org.warmhandoff.incident.area.domain.ShapeFault;

/**
 * A polygon or multipolygon as a GeoJSON geometry draws it (RFC 7946, 3.1.6 and 3.1.7). Heights are passed over. A ring that
 * is not closed, or has too few positions to enclose anything, is not yet a ring: the first of them is kept as a fault, and the
 * shape is made as if it had been closed, or left out.
 */
final class GeoJsonShape {

    private static final GeometryFactory WGS_84 = new GeometryFactory();

    /** Fewest positions of a ring, the first one repeated at the end. */
    private static final int SMALLEST_RING = 4;

    /** The node is no polygon at all, and no repair makes one of it. */
    static final class UnreadableShapeException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient ShapeFault fault;

        UnreadableShapeException(String code, String detail) {
            super(code, null, false, false);
            this.fault = new ShapeFault(code, detail);
        }

        ShapeFault fault() {
            return fault;
        }
    }

    private final Geometry geometry;
    private @Nullable ShapeFault ringFault;

    /** @throws UnreadableShapeException when the node is no polygon */
    GeoJsonShape(JsonNode node) throws UnreadableShapeException {
        JsonNode coordinates = node.path("coordinates");
        switch (node.path("type").asText()) {
            case "Polygon" -> geometry = polygon(coordinates);
            case "MultiPolygon" -> geometry = multiPolygon(coordinates);
            default ->
                throw new UnreadableShapeException("not-a-polygon", "must be drawn as a Polygon or a MultiPolygon");
        }
    }

    Geometry geometry() {
        return geometry;
    }

    /** What is wrong with a ring of it; null when nothing is. */
    @Nullable
    ShapeFault ringFault() {
        return ringFault;
    }

    private Geometry multiPolygon(JsonNode node) throws UnreadableShapeException {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode part : array(node)) {
            Polygon polygon = polygon(part);
            if (!polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return WGS_84.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon polygon(JsonNode node) throws UnreadableShapeException {
        List<LinearRing> rings = new ArrayList<>();
        for (JsonNode ring : array(node)) {
            rings.add(ring(ring));
        }
        if (rings.isEmpty()) {
            return WGS_84.createPolygon();
        }
        LinearRing[] holes =
                rings.stream().skip(1).filter(hole -> !hole.isEmpty()).toArray(LinearRing[]::new);
        return rings.get(0).isEmpty() ? WGS_84.createPolygon() : WGS_84.createPolygon(rings.get(0), holes);
    }

    private LinearRing ring(JsonNode node) throws UnreadableShapeException {
        List<Coordinate> positions = new ArrayList<>(node.size() + 1);
        for (JsonNode position : array(node)) {
            positions.add(position(position));
        }
        if (!positions.isEmpty() && !positions.get(0).equals2D(positions.get(positions.size() - 1))) {
            fault("ring-not-closed", "has a ring that does not end where it begins,", positions.get(0));
            positions.add(positions.get(0).copy());
        }
        if (positions.size() < SMALLEST_RING && !positions.isEmpty()) {
            fault("ring-too-short", "has a ring of fewer than four positions,", positions.get(0));
            return WGS_84.createLinearRing();
        }
        return WGS_84.createLinearRing(positions.toArray(Coordinate[]::new));
    }

    private void fault(String code, String what, Coordinate near) {
        if (ringFault == null) {
            ringFault = new ShapeFault(
                    code, String.format(Locale.ROOT, "%s near longitude %.5f, latitude %.5f", what, near.x, near.y));
        }
    }

    private static Coordinate position(JsonNode node) throws UnreadableShapeException {
        return new Coordinate(degrees(array(node).path(0)), degrees(node.path(1)));
    }

    private static double degrees(JsonNode node) throws UnreadableShapeException {
        double degrees = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(degrees)) {
            throw new UnreadableShapeException("not-a-position", "has a position that is not made of two numbers");
        }
        return degrees;
    }

    private static JsonNode array(JsonNode node) throws UnreadableShapeException {
        if (!node.isArray()) {
            throw new UnreadableShapeException(
                    "invalid-geometry", "does not nest its coordinates as its type asks for");
        }
        return node;
    }
}
