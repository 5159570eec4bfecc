package org.warmhandoff.incident.area.domain;

import org.locationtech.jts.geom.Coordinate;

/** A point on the earth: WGS 84, in degrees. */
public record Position(double latitude, double longitude) {

    /** What was meant, when latitude and longitude changed places. */
    Position swapped() {
        return new Position(longitude, latitude);
    }

    /** What was meant, when the longitude has the wrong sign: west was written as east. */
    Position mirrored() {
        return new Position(latitude, -longitude);
    }

    boolean isOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    Coordinate coordinate() {
        return new Coordinate(longitude, latitude);
    }
}
