package org.warmhandoff.incident.odmap.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.warmhandoff.incident.report.domain.Place;

/**
 * A place as coarsely as ODMAP needs it: to a thousandth of a degree, which is 111 m from south to north and 85 m from west to
 * east at 40 degrees. A whole street block shares a point, and no house has one of its own.
 */
final class ApproximatePlace {

    private static final int DECIMALS = 3;

    private ApproximatePlace() {}

    static Place.Point of(Place.Point exact) {
        return new Place.Point(rounded(exact.latitude()), rounded(exact.longitude()));
    }

    private static double rounded(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
