package org.warmhandoff.incident.linking;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.linking.domain.LinkPolicy;
import org.warmhandoff.incident.report.domain.Report;

import static org.assertj.core.api.Assertions.assertThat;

class PlacedNewcomersTest {

    private final PlacedNewcomers placed = new PlacedNewcomers(LinkPolicy.defaults());

    @Test
    void ofVeryManyOnlyThoseNearestInTimeAreCompared() {
        List<Report> burst = Burst.of(AgencyType.FIRE);
        burst.forEach(placed::add);

        assertThat(placed.near(Burst.middle(AgencyType.EMS)))
                .isEqualTo(Burst.nearest(burst, LinkPolicy.MOST_CANDIDATES));
    }

    @Test
    void whatThePolicyDoesNotCompareIsNotNear() {
        Burst.of(AgencyType.FIRE).forEach(placed::add);

        assertThat(placed.near(Burst.middle(AgencyType.FIRE)))
                .as("a person is asked of two records of one agency only within minutes")
                .hasSize(20);
    }
}
