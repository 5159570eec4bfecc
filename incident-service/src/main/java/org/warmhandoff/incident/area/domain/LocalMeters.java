package org.warmhandoff.incident.area.domain;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * Meters around one place, on a flat sheet: equirectangular, with the length of a degree as the WGS 84 ellipsoid has it at
 * that latitude (radii of curvature in the meridian and in the prime vertical).
 *
 * <p>Up to a kilometer away it errs by less than one part in a thousand as far as 80 degrees north and south; at 50 kilometers
 * by about one in a hundred. It does not measure across the 180th meridian.
 */
final class LocalMeters {

    /** Semi-major axis of WGS 84, in meters. */
    private static final double EQUATORIAL_RADIUS = 6_378_137.0;

    /** First eccentricity of WGS 84, squared. */
    private static final double ECCENTRICITY_SQUARED = 6.694379990141e-3;

    /** Keeps a degree of longitude from vanishing at the poles. */
    private static final double NEAREST_TO_A_POLE = 89.9;

    private static final Coordinate ORIGIN = new Coordinate(0, 0);

    private final Position center;
    private final double perDegreeEast;
    private final double perDegreeNorth;

    LocalMeters(Position center) {
        this.center = center;
        double latitude = Math.toRadians(Math.max(-NEAREST_TO_A_POLE, Math.min(NEAREST_TO_A_POLE, center.latitude())));
        double flattened = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) * Math.sin(latitude);
        double primeVertical = EQUATORIAL_RADIUS / Math.sqrt(flattened);
        double meridian = primeVertical * (1 - ECCENTRICITY_SQUARED) / flattened;
        this.perDegreeEast = Math.toRadians(1) * primeVertical * Math.cos(latitude);
        this.perDegreeNorth = Math.toRadians(1) * meridian;
    }

    /** A sheet around the middle of a shape. */
    static LocalMeters around(Geometry shape) {
        Coordinate middle = shape.getEnvelopeInternal().centre();
        return new LocalMeters(new Position(middle.y, middle.x));
    }

    /** Everything that may be this near, and a little more: in degrees. */
    Envelope within(double meters) {
        Envelope envelope = new Envelope(center.coordinate());
        envelope.expandBy(1.01 * meters / perDegreeEast, 1.01 * meters / perDegreeNorth);
        return envelope;
    }

    /** From the center to the nearest edge of the shape. */
    double toEdge(Geometry shape) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Coordinate[] ring : rings(shape)) {
            Coordinate from = flat(ring[0]);
            for (int corner = 1; corner < ring.length; corner++) {
                Coordinate to = flat(ring[corner]);
                nearest = Math.min(nearest, Distance.pointToSegment(ORIGIN, from, to));
                from = to;
            }
        }
        return nearest;
    }

    double squareMeters(Geometry shape) {
        return shape.getArea() * perDegreeEast * perDegreeNorth;
    }

    /** True when the box is at least that long and that high. */
    boolean isWiderThan(double meters, Envelope box) {
        return box.getWidth() * perDegreeEast >= meters && box.getHeight() * perDegreeNorth >= meters;
    }

    /** Length of all edges. */
    double edgeMeters(Geometry shape) {
        double length = 0;
        for (Coordinate[] ring : rings(shape)) {
            for (int corner = 1; corner < ring.length; corner++) {
                length += flat(ring[corner - 1]).distance(flat(ring[corner]));
            }
        }
        return length;
    }

    private static List<Coordinate[]> rings(Geometry shape) {
        List<Coordinate[]> rings = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(shape)) {
            for (Object ring : LinearComponentExtracter.getLines((Polygon) polygon)) {
                rings.add(((LineString) ring).getCoordinates());
            }
        }
        return rings;
    }

    private Coordinate flat(Coordinate degrees) {
        return new Coordinate(
                (degrees.x - center.longitude()) * perDegreeEast, (degrees.y - center.latitude()) * perDegreeNorth);
    }
}
