package org.warmhandoff.analytics.alert.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlertHoldTest {

    private static final AlertRule C2 = new EarsC2(7, 0.5, 0.001);
    private static final AlertHold HOLD = new AlertHold(3, 30);

    @Test
    void anAlertHoldsAsLongAsCountsStayHigh() {
        List<Integer> holds = holding(days(20, 1, 0, 2, 1), days(20, 9));

        assertThat(holds).containsExactlyElementsOf(fromTo(20, 40));
    }

    @Test
    void withoutAHoldTheAlertWouldHaveSilencedItself() {
        List<Detection> tested = C2.test(series(days(20, 1, 0, 2, 1), days(20, 9)));

        assertThat(tested.get(20).tier()).isEqualTo(Tier.ALERT);
        assertThat(tested.get(35).tier()).isEqualTo(Tier.NONE);
    }

    @Test
    void itEndsAfterAsManyUsualCountsInARowAsWereAskedFor() {
        List<Integer> holds = holding(days(20, 1, 0, 2, 1), days(4, 9), days(10, 1, 0, 2, 1));

        assertThat(holds).containsExactlyElementsOf(fromTo(20, 26));
    }

    @Test
    void oneUsualCountAmongHighOnesDoesNotEndIt() {
        List<Integer> holds = holding(days(20, 1, 0, 2, 1), new double[] {9, 1, 1, 9, 1, 1, 9}, days(10, 1, 0, 2, 1));

        assertThat(holds).containsExactlyElementsOf(fromTo(20, 29));
    }

    @Test
    void whatStaysHighForVeryLongIsTheNewUsual() {
        List<Integer> holds = holding(days(20, 1, 0, 2, 1), days(80, 9, 8, 10, 9));

        assertThat(holds).first().isEqualTo(20);
        assertThat(holds.get(holds.size() - 1)).isBetween(50, 70);
    }

    @Test
    void aWatchAloneBeginsNoAlert() {
        AlertRule rule = new PoissonWithGate(28, 2, 3, 0.001, 0.05);

        List<AlertHold.Held> held = HOLD.test(rule, series(days(40, 1, 1, 1, 0), new double[] {3}));

        assertThat(held.get(40).detection().tier()).isEqualTo(Tier.WATCH);
        assertThat(held.get(40).holds()).isFalse();
    }

    @Test
    void aWatchLastsAsAnAlertDoesAndStaysInTheBaselines() {
        AlertRule rule = new PoissonWithGate(28, 2, 3, 0.001, 0.05);

        List<AlertHold.Held> held = HOLD.test(rule, series(days(40, 1, 1, 1, 0), new double[] {3}, days(4, 1)));

        assertThat(held.subList(39, 45))
                .extracting(AlertHold.Held::standing)
                .containsExactly(Tier.NONE, Tier.WATCH, Tier.WATCH, Tier.WATCH, Tier.NONE, Tier.NONE);
        assertThat(held.get(44).detection().expected())
                .isGreaterThan(held.get(40).detection().expected());
    }

    private static List<Integer> holding(double[]... parts) {
        List<AlertHold.Held> held = HOLD.test(C2, series(parts));
        return IntStream.range(0, held.size())
                .filter(at -> held.get(at).holds())
                .boxed()
                .toList();
    }

    private static CountSeries series(double[]... parts) {
        return CountSeries.numberedDays(
                Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray());
    }

    private static double[] days(int length, double... again) {
        return IntStream.range(0, length)
                .mapToDouble(at -> again[at % again.length])
                .toArray();
    }

    private static List<Integer> fromTo(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
