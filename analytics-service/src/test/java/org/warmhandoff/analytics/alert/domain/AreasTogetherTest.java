package org.warmhandoff.analytics.alert.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AreasTogetherTest {

    private static final AlertRule RULE = new PoissonWithGate(28, 0, 3, 0.01, 0.05);
    private static final AlertHold HOLD = new AlertHold(3, 56);
    private static final AreasTogether CONTROLLED = new AreasTogether(RULE, HOLD, new FalseDiscovery(0.05));

    @Test
    void whatWouldBeAnAlertForOneAreaAloneIsAWatchAmongMany() {
        Map<String, CountSeries> areas = quietAreas(60);
        areas.put("three", endingWith(3));

        assertThat(last(new AreasTogether(RULE, HOLD, null), areas, "three")).isEqualTo(Tier.ALERT);
        assertThat(last(CONTROLLED, areas, "three")).isEqualTo(Tier.WATCH);
    }

    @Test
    void whatIsUnlikelyEnoughStandsAmongMany() {
        Map<String, CountSeries> areas = quietAreas(60);
        areas.put("nine", endingWith(9));

        assertThat(last(CONTROLLED, areas, "nine")).isEqualTo(Tier.ALERT);
        assertThat(last(CONTROLLED, areas, "quiet 1")).isEqualTo(Tier.NONE);
    }

    @Test
    void aWatchThatDoesNotStandBeginsNoAlert() {
        Map<String, CountSeries> areas = quietAreas(60);
        areas.put("three", endingWith(3));

        List<AlertHold.Held> held =
                Objects.requireNonNull(CONTROLLED.test(areas).get("three"));

        assertThat(held.get(held.size() - 1).holds()).isFalse();
    }

    @Test
    void oneAreaByItselfIsTestedAsTheHoldTestsIt() {
        CountSeries series = endingWith(9);

        assertThat(new AreasTogether(RULE, HOLD, null)
                        .test(Map.of("one", series))
                        .get("one"))
                .isEqualTo(HOLD.test(RULE, series));
    }

    @Test
    void areasOfDifferentDaysAreNotTestedTogether() {
        assertThatThrownBy(() ->
                        CONTROLLED.test(Map.of("a", CountSeries.numberedDays(1), "b", CountSeries.numberedDays(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tier last(AreasTogether rule, Map<String, CountSeries> areas, String area) {
        List<AlertHold.Held> held = Objects.requireNonNull(rule.test(areas).get(area));
        return held.get(held.size() - 1).detection().tier();
    }

    private static Map<String, CountSeries> quietAreas(int number) {
        Map<String, CountSeries> areas = new LinkedHashMap<>();
        IntStream.range(0, number).forEach(area -> areas.put("quiet " + area, endingWith(0)));
        return areas;
    }

    /** Ten in the 28 days before. */
    private static CountSeries endingWith(double count) {
        return CountSeries.numberedDays(IntStream.rangeClosed(0, 28)
                .mapToDouble(day -> day == 28 ? count : day % 3 == 0 ? 1 : 0)
                .toArray());
    }
}
