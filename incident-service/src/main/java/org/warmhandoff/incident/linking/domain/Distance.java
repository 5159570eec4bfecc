package org.warmhandoff.incident.linking.domain;

import org.warmhandoff.incident.report.domain.Place;

/** Distances on the ground. */
final class Distance {

    /** Mean radius of the earth, IUGG. */
    private static final double EARTH_METERS = 6_371_008.8;

    private Distance() {}

    /** Meters along the great circle, by the haversine formula; within 0.5 % of the ellipsoid. */
    static double meters(Place.Point from, Place.Point to) {
        double fromLatitude = Math.toRadians(from.latitude());
        double toLatitude = Math.toRadians(to.latitude());
        double northward = Math.sin((toLatitude - fromLatitude) / 2);
        double eastward = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
        double chord = northward * northward + Math.cos(fromLatitude) * Math.cos(toLatitude) * eastward * eastward;
        return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
