package org.warmhandoff.analytics.alert.domain;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CusumTest {

    private static final Cusum RULE = new Cusum(4, 1.04, 2.26);

    @Test
    void excessesThatNoDayShowsAloneAddUp() {
        List<Detection> tested = RULE.test(CountSeries.numberedDays(4, 4, 4, 4, 8, 8, 8, 8));

        assertThat(tested.stream().map(Detection::tier))
                .containsExactly(
                        Tier.UNTESTED,
                        Tier.UNTESTED,
                        Tier.UNTESTED,
                        Tier.UNTESTED,
                        Tier.NONE,
                        Tier.NONE,
                        Tier.ALERT,
                        Tier.ALERT);
        assertThat(tested.get(6).statistic()).isCloseTo(3 * (2 - 1.04), within(1e-12));
    }

    @Test
    void theLimitIsTheFirstCountThatWouldHaveBeenAnAlert() {
        CountSeries before = CountSeries.numberedDays(4, 4, 4, 4, 8, 0);
        double limit = RULE.test(before).get(5).limit();

        assertThat(RULE.test(CountSeries.numberedDays(4, 4, 4, 4, 8, limit))
                        .get(5)
                        .tier())
                .isEqualTo(Tier.ALERT);
        assertThat(RULE.test(CountSeries.numberedDays(4, 4, 4, 4, 8, limit - 1))
                        .get(5)
                        .tier())
                .isEqualTo(Tier.NONE);
    }

    @Test
    void itIsNotResetByAnAlertAndFallsByItself() {
        double[] counts =
                IntStream.range(0, 30).mapToDouble(day -> day == 4 ? 20 : 4).toArray();

        List<Detection> tested = RULE.test(CountSeries.numberedDays(counts));

        assertThat(tested.get(5).tier()).isEqualTo(Tier.ALERT);
        assertThat(tested.get(29).tier()).isEqualTo(Tier.NONE);
    }

    @Test
    void whereNothingHappenedAtFirstNothingCanBeSaid() {
        assertThat(RULE.test(CountSeries.numberedDays(0, 0, 0, 0, 5)))
                .extracting(Detection::tier)
                .containsOnly(Tier.UNTESTED);
    }
}
