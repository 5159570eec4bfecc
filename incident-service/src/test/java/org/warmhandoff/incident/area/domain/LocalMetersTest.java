package org.warmhandoff.incident.area.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LocalMetersTest {

    /** Lengths of a degree on the WGS 84 ellipsoid, as tables give them. */
    @ParameterizedTest(name = "at {0} degrees north")
    @CsvSource({"0, 111319.5, 110574.3", "40, 85393.6, 111035.1", "65, 47176.5, 111477.8", "-40, 85393.6, 111035.1"})
    void aDegreeIsAsLongAsItIsAtThatLatitude(double latitude, double east, double north) {
        LocalMeters meters = new LocalMeters(new Position(latitude, 10));

        assertThat(meters.toEdge(Maps.shape(Maps.box(11, latitude - 1, 12, latitude + 1))))
                .isCloseTo(east, within(30.0));
        assertThat(meters.toEdge(Maps.shape(Maps.box(9, latitude + 1, 11, latitude + 2))))
                .isCloseTo(north, within(30.0));
    }

    @Test
    void theNearestEdgeMayBeThatOfAHole() {
        LocalMeters meters = new LocalMeters(new Position(0, 0));

        double distance =
                meters.toEdge(Maps.shape("POLYGON ((-5 -5, 5 -5, 5 5, -5 5, -5 -5), (-1 -1, 1 -1, 1 2, -1 2, -1 -1))"));

        assertThat(distance).isCloseTo(110_574, within(30.0));
    }

    @Test
    void whatIsNearLiesInTheEnvelope() {
        LocalMeters meters = new LocalMeters(new Position(65, 20));

        Envelope envelope = meters.within(250);

        assertThat(envelope.getMaxX() - 20).isBetween(250 / 47_176.5, 255 / 47_176.5);
        assertThat(envelope.getMaxY() - 65).isBetween(250 / 111_477.8, 255 / 111_477.8);
    }

    @Test
    void atAPoleNothingIsEndless() {
        assertThat(new LocalMeters(new Position(90, 0)).within(250).getWidth()).isLessThan(360);
    }

    @Test
    void theEdgesOfHolesAreEdgesToo() {
        LocalMeters meters = new LocalMeters(new Position(0, 0));

        assertThat(meters.squareMeters(Maps.shape(Maps.box(0, 0, 0.01, 0.01)))).isCloseTo(1_230_910, within(100.0));
        assertThat(
                        meters.edgeMeters(
                                Maps.shape(
                                        "POLYGON ((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0), (0.004 0.004, 0.006 0.004, 0.006 0.006, 0.004 0.006, 0.004 0.004))")))
                .isCloseTo(4438 * 1.2, within(5.0));
    }
}
