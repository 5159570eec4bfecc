package org.warmhandoff.analytics.alert.domain;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PoissonWithGateTest {

    private static final PoissonWithGate RULE = new PoissonWithGate(28, 0, 3, 0.001, 0.01);

    @Test
    void thePValueIsThatOfSoManyOrMore() {
        // Fourteen in 28 days and half an event: 0.517857… a day.
        double mean = 14.5 / 28;

        assertThat(after(14, 3).pValue()).isCloseTo(1 - Math.exp(-mean) * (1 + mean + mean * mean / 2), within(1e-12));
        assertThat(after(14, 3).expected()).isCloseTo(mean, within(1e-12));
    }

    @Test
    void belowTheGateNothingIsUnusualHoweverUnlikely() {
        assertThat(after(0, 2).pValue()).isLessThan(0.001);
        assertThat(after(0, 2).tier()).isEqualTo(Tier.NONE);
        assertThat(after(0, 3).tier()).isEqualTo(Tier.ALERT);
    }

    @Test
    void moreThanTheLimitIsAnAlertAndTheLimitIsNone() {
        double limit = after(28, 0).limit();

        assertThat(after(28, limit).tier()).isNotEqualTo(Tier.ALERT);
        assertThat(after(28, limit + 1).tier()).isEqualTo(Tier.ALERT);
    }

    @Test
    void aShorterBaselineIsNotTested() {
        assertThat(RULE.test(CountSeries.numberedDays(9, 9, 9)))
                .extracting(Detection::tier)
                .containsOnly(Tier.UNTESTED);
    }

    private static Detection after(int events, double count) {
        double[] counts = IntStream.rangeClosed(0, 28)
                .mapToDouble(day -> day == 28 ? count : day < events ? 1 : 0)
                .toArray();
        return RULE.test(CountSeries.numberedDays(counts)).get(28);
    }
}
