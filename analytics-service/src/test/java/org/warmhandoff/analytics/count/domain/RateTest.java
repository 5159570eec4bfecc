package org.warmhandoff.analytics.count.domain;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.count.domain.Rate.Reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RateTest {

    @Test
    void theIntervalIsTheExactOneOfPoissonCounts() {
        // Ten events: 4.795389 to 18.390356, as in every table of Poisson limits.
        Rate rate = Rate.of(10, 100_000L);

        assertThat(rate.perHundredThousand()).isEqualTo(10.0);
        assertThat(rate.low()).isCloseTo(4.795389, within(1e-6));
        assertThat(rate.high()).isCloseTo(18.390356, within(1e-6));
    }

    @Test
    void fewerThanTenEventsGiveNoRate() {
        assertThat(Rate.of(9, 100_000L)).isEqualTo(new Rate(Reliability.TOO_FEW, null, null, null));
        assertThat(Rate.of(0, 100_000L).reliability()).isEqualTo(Reliability.TOO_FEW);
    }

    @Test
    void belowTwentyARateIsCalledUnstable() {
        assertThat(Rate.of(19, 50_000L).reliability()).isEqualTo(Reliability.UNSTABLE);
        assertThat(Rate.of(20, 50_000L).reliability()).isEqualTo(Reliability.STABLE);
        assertThat(Rate.of(20, 50_000L).perHundredThousand()).isEqualTo(40.0);
    }

    @Test
    void whereNobodyKnowsHowManyLiveThereThereIsNoRate() {
        assertThat(Rate.of(50, null).reliability()).isEqualTo(Reliability.NO_POPULATION);
        assertThat(Rate.of(50, 0L).reliability()).isEqualTo(Reliability.NO_POPULATION);
    }
}
