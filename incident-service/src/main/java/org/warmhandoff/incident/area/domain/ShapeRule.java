package org.warmhandoff.incident.area.domain;

import java.util.Locale;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * The shape of an area is a polygon, or several, on the part of the earth where people live, and valid as OGC Simple Features
 * says: rings that neither cross nor touch themselves along a line, holes inside, parts apart. Rings may run either way round,
 * and points may be repeated.
 */
public final class ShapeRule {

    /** Nobody lives farther south; most of the Americas and of the Pacific lies there when coordinates are swapped. */
    private static final double SOUTHERNMOST = -60;

    /** Nobody lives farther north. */
    private static final double NORTHERNMOST = 85;

    private ShapeRule() {}

    /** Says what is wrong, or nothing. */
    public static Optional<ShapeFault> faultOf(Geometry shape) {
        if (shape.isEmpty()) {
            return Optional.of(new ShapeFault("empty-geometry", "has no positions"));
        }
        return faultOfPosition(shape.getEnvelopeInternal()).or(() -> faultOfRings(shape));
    }

    /** What no repair can help: it lies in the wrong place. */
    static Optional<ShapeFault> faultOfPosition(Envelope box) {
        if (isInhabited(box)) {
            return Optional.empty();
        }
        Envelope swapped = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
        return Optional.of(
                isInhabited(swapped)
                        ? new ShapeFault(
                                "coordinates-swapped",
                                "lies where nobody lives, and would not with latitude and longitude exchanged: RFC 7946 "
                                        + "puts the longitude first")
                        : new ShapeFault(
                                "range",
                                "does not lie where people live: positions are WGS 84 degrees, longitude before latitude"));
    }

    private static boolean isInhabited(Envelope box) {
        return box.getMinX() >= -180
                && box.getMaxX() <= 180
                && box.getMinY() >= SOUTHERNMOST
                && box.getMaxY() <= NORTHERNMOST;
    }

    private static Optional<ShapeFault> faultOfRings(Geometry shape) {
        return Optional.ofNullable(new IsValidOp(shape).getValidationError())
                .map(error -> new ShapeFault("invalid-geometry", describe(error)));
    }

    private static String describe(TopologyValidationError error) {
        String what = error.getMessage().toLowerCase(Locale.ROOT);
        Coordinate where = error.getCoordinate();
        return where == null ? "is not a valid polygon: " + what : "is not a valid polygon: " + what + near(where);
    }

    /** About a meter, which is near enough to find it. */
    static String near(Coordinate where) {
        return String.format(Locale.ROOT, " near longitude %.5f, latitude %.5f", where.x, where.y);
    }
}
