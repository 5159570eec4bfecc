package org.warmhandoff.incident.importing.profile.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DefaultPointTest {

    private final DefaultPoint cityHall = new DefaultPoint(40.1215, -75.3399, 50);

    @Test
    void aPointWithinTheDistanceIsNoPlace() {
        assertThat(cityHall.covers(40.1215, -75.3399)).isTrue();
        assertThat(cityHall.covers(40.1219, -75.3399)).as("44 meters north").isTrue();
        assertThat(cityHall.covers(40.1215, -75.3394)).as("43 meters east").isTrue();
    }

    @Test
    void aPointFartherAwayIsAPlace() {
        assertThat(cityHall.covers(40.1220, -75.3399)).as("56 meters north").isFalse();
        assertThat(cityHall.covers(40.1215, -75.3392)).as("60 meters east").isFalse();
    }

    @Test
    void aPointThatIsNowhereIsRefused() {
        assertThatThrownBy(() -> new DefaultPoint(91, 0, 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DefaultPoint(0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
