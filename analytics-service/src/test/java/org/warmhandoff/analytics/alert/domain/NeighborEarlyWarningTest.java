package org.warmhandoff.analytics.alert.domain;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NeighborEarlyWarningTest {

    private static final AlertRule RULE = new PoissonWithGate(28, 2, 3, 0.001, 0.01);
    private static final NeighborEarlyWarning WARNING = new NeighborEarlyWarning(RULE);
    private static final CountSeries QUIET = endingWith(0);

    @Test
    void aRiseThatOnlyShowsInAllNeighborsTogetherIsAWatchHere() {
        CountSeries littleMore = endingWith(3);

        assertThat(last(RULE.test(littleMore))).isEqualTo(Tier.WATCH);
        assertThat(last(WARNING.test(RULE.test(QUIET), List.of(littleMore, littleMore, littleMore))))
                .isEqualTo(Tier.WATCH);
    }

    @Test
    void quietNeighborsWarnOfNothing() {
        assertThat(last(WARNING.test(RULE.test(QUIET), List.of(QUIET, QUIET)))).isEqualTo(Tier.NONE);
    }

    @Test
    void anAreaThatIsAnAlertItselfNeedsNoWarning() {
        assertThat(last(WARNING.test(RULE.test(endingWith(9)), List.of(endingWith(9)))))
                .isEqualTo(Tier.NONE);
    }

    @Test
    void anIslandIsWarnedByNobody() {
        assertThat(last(WARNING.test(RULE.test(QUIET), List.of()))).isEqualTo(Tier.UNTESTED);
    }

    private static Tier last(List<Detection> tested) {
        return tested.get(tested.size() - 1).tier();
    }

    private static CountSeries endingWith(double count) {
        return CountSeries.numberedDays(IntStream.range(0, 41)
                .mapToDouble(day -> day == 40 ? count : day % 3 == 0 ? 1 : 0)
                .toArray());
    }
}
