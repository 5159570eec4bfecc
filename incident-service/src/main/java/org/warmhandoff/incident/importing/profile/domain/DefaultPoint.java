package org.warmhandoff.incident.importing.profile.domain;

/**
 * Where a geocoder puts what it does not find, such as the middle of a city: a point that is no place.
 *
 * @param latitude WGS 84, in degrees
 * @param longitude WGS 84, in degrees
 * @param withinMeters how near another point must be to be taken for this one; 0 to 2,000
 */
public record DefaultPoint(double latitude, double longitude, double withinMeters) {

    private static final double METERS_PER_DEGREE = 111_195;

    /** @throws IllegalArgumentException when a number is out of its range */
    public DefaultPoint {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && withinMeters >= 0 && withinMeters <= 2_000)) {
            throw new IllegalArgumentException("a default point is on Earth and at most 2,000 meters wide");
        }
    }

    /** True for a point that stands for "not found"; exact enough for distances of a few hundred meters. */
    public boolean covers(double otherLatitude, double otherLongitude) {
        double north = (otherLatitude - latitude) * METERS_PER_DEGREE;
        double east = (otherLongitude - longitude) * METERS_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east) <= withinMeters;
    }
}
