package org.warmhandoff.analytics.alert.domain;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BackTestTest {

    private static final AlertHold HOLD = new AlertHold(3, 56);
    private static final BackTest TEST = new BackTest(new FixedThreshold(5), HOLD, 1);

    @Test
    void daysInARowAreOneAlert() {
        double[] counts = IntStream.range(0, 365)
                .mapToDouble(day -> day >= 100 && day < 110 ? 6 : 1)
                .toArray();

        BackTest.Alerts alerts = TEST.alerts(CountSeries.numberedDays(counts));

        assertThat(alerts.tested()).isEqualTo(365);
        assertThat(alerts.alerts()).isEqualTo(1);
        assertThat(alerts.alertsPerYear()).isCloseTo(365.25 / 365, within(1e-12));
    }

    @Test
    void weeksCountForSevenDaysEach() {
        double[] counts =
                IntStream.range(0, 52).mapToDouble(week -> week == 20 ? 6 : 1).toArray();

        assertThat(TEST.alerts(CountSeries.numberedWeeks(counts)).alertsPerYear())
                .isCloseTo(365.25 / (52 * 7), within(1e-12));
    }

    @Test
    void theDelayCountsFromTheFirstEventOfAnOutbreak() {
        CountSeries quiet = CountSeries.numberedDays(new double[100]);

        // Six, five and five more: the first day already reaches five.
        assertThat(TEST.delay(quiet, new InjectedOutbreak(16, 3)).medianDelay()).isZero();
        // Two a day never do.
        assertThat(TEST.delay(quiet, new InjectedOutbreak(6, 3)).detected()).isZero();
    }

    @Test
    void aSlowOutbreakIsSeenLater() {
        BackTest cusum = new BackTest(new Cusum(50, 1.04, 2.26), HOLD, 5);
        double[] counts = IntStream.range(0, 120).mapToDouble(day -> 4).toArray();

        BackTest.Delay delay = cusum.delay(CountSeries.numberedDays(counts), new InjectedOutbreak(40, 10));

        assertThat(delay.sensitivity()).isEqualTo(1);
        assertThat(delay.medianDelay()).isEqualTo(2);
    }

    @Test
    void nothingIsPutInWhereAnAlertHoldsAlready() {
        double[] counts = IntStream.range(0, 50).mapToDouble(day -> 9).toArray();

        assertThat(TEST.delay(CountSeries.numberedDays(counts), new InjectedOutbreak(5, 1))
                        .injected())
                .isZero();
    }
}
