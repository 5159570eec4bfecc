package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.SpaceTimeScan;
import org.warmhandoff.contracts.alert.AlertTier;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class AlertSettingTest {

    private static final TestedPeriods DAYS = TestedPeriods.between(
            TestStep.DAY, Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2026-03-12T00:00:00Z"), ZoneOffset.UTC);
    private static final AreaMap NO_MAP = new AreaMap(Map.of(), Map.of());
    private static final AreaMap IN_A_ROW = new AreaMap(
            Map.of("west", Set.of("middle"), "middle", Set.of("west", "east"), "east", Set.of("middle")),
            Map.of(
                    "west", new SpaceTimeScan.Middle(0, 0),
                    "middle", new SpaceTimeScan.Middle(1, 0),
                    "east", new SpaceTimeScan.Middle(2, 0)));

    @Test
    void whatIsUnusualNowIsSightedWithItsNumbers() {
        List<Sighting> sightings = setting("poisson:gate=3").test(counts("west", 9), NO_MAP);

        Sighting only = sightings.get(0);
        assertThat(sightings).hasSize(1);
        assertThat(only.areas()).containsExactly("west");
        assertThat(only.finding().tier()).isEqualTo(AlertTier.ALERT);
        assertThat(only.finding().observed()).isEqualTo(9);
        assertThat(only.finding().expected()).isCloseTo(1, within(0.2));
        assertThat(only.finding().rule()).isEqualTo("poisson:gate=3");
        assertThat(only.finding().to()).isEqualTo(Instant.parse("2026-03-11T23:59:59.999999Z"));
    }

    @Test
    void itLastsForTwoUsualDaysAndThenIsSeenNoMore() {
        assertThat(setting("poisson:gate=3").test(counts("west", 9, 1, 1), NO_MAP))
                .singleElement()
                .matches(sighting -> sighting.finding().observed() == 9)
                .matches(sighting -> sighting.finding().to().equals(Instant.parse("2026-03-09T23:59:59.999999Z")));
        assertThat(setting("poisson:gate=3").test(counts("west", 9, 1, 1, 1), NO_MAP))
                .isEmpty();
    }

    @Test
    void aRuleWithoutAPValueGivesNone() {
        assertThat(setting("fixed-threshold:threshold=3").test(counts("west", 9), NO_MAP))
                .singleElement()
                .matches(sighting -> sighting.finding().pValue() == null);
    }

    @Test
    void theNeighborsOfWhatRisesAreWarned() {
        List<Sighting> sightings = setting("neighbors/poisson:gate=3").test(counts("west", 9), IN_A_ROW);

        assertThat(sightings).extracting(Sighting::areas).containsExactly(List.of("middle"));
        assertThat(sightings.get(0).finding().tier()).isEqualTo(AlertTier.WATCH);
    }

    @Test
    void whoHasAnAlertOfItsOwnIsNotWarned() {
        Map<String, double[]> counts = quiet();
        rise(counts, "west", 9);
        rise(counts, "middle", 9);

        List<Sighting> sightings = setting("neighbors/poisson:gate=3").test(areaCounts(counts), IN_A_ROW);

        assertThat(sightings).extracting(Sighting::areas).containsExactly(List.of("east"));
    }

    @Test
    void aClusterTakesInAreasNearEachOther() {
        Map<String, double[]> counts = quiet();
        rise(counts, "west", 8);
        rise(counts, "middle", 9);
        Map<String, SpaceTimeScan.Middle> middles = new HashMap<>(IN_A_ROW.middles());
        for (int far = 1; far <= 14; far++) {
            counts.put("far-" + far, quiet().getOrDefault("east", new double[0]));
            middles.put("far-" + far, new SpaceTimeScan.Middle(40 * far, 0));
        }

        List<Sighting> sightings =
                setting("space-time-scan:farthest=5").test(areaCounts(counts), new AreaMap(Map.of(), middles));

        assertThat(sightings).singleElement().satisfies(sighting -> {
            assertThat(sighting.areas()).containsExactlyInAnyOrder("west", "middle");
            assertThat(sighting.finding().observed()).isEqualTo(17);
            assertThat(sighting.finding().tier()).isEqualTo(AlertTier.ALERT);
        });
    }

    @Test
    void whereNothingIsKnownNothingIsSighted() {
        TestedPeriods none = new TestedPeriods(TestStep.DAY, DAYS.first(), List.of());
        AreaCounts counts =
                new AreaCounts(CountLevel.NEIGHBORHOOD, Measure.PEOPLE, none, Map.of("west", new double[0]));

        for (String rule : List.of("poisson", "neighbors/poisson", "space-time-scan")) {
            assertThat(setting(rule).test(counts, IN_A_ROW)).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadSaysWhatItMayBe() {
        assertThatThrownBy(() -> setting("poison"))
                .hasMessageContaining("a rule must be one of")
                .hasMessageContaining("poisson");
        assertThatThrownBy(() -> setting("space-time-scan:wide=3")).hasMessageContaining("widest");
        assertThatThrownBy(() -> setting("space-time-scan:days=1")).hasMessageContaining("days from 2");
        assertThatThrownBy(() -> setting("neighbors/poisson:gate=x")).hasMessageContaining("gate must be");
    }

    private static AlertSetting setting(String rule) {
        return new AlertSetting(
                "tested",
                CountLevel.NEIGHBORHOOD,
                Measure.PEOPLE,
                TestStep.DAY,
                rule,
                WrittenMethod.read(rule, new AlertHold(3, 56), null),
                Duration.ZERO);
    }

    /** Three areas with one a day, of which one ends with other counts. */
    private static AreaCounts counts(String area, double... last) {
        Map<String, double[]> counts = quiet();
        rise(counts, area, last);
        return areaCounts(counts);
    }

    private static AreaCounts areaCounts(Map<String, double[]> counts) {
        return new AreaCounts(CountLevel.NEIGHBORHOOD, Measure.PEOPLE, DAYS, counts);
    }

    private static Map<String, double[]> quiet() {
        Map<String, double[]> counts = new LinkedHashMap<>();
        for (String area : List.of("west", "middle", "east")) {
            double[] days = new double[DAYS.spans().size()];
            Arrays.fill(days, 1);
            counts.put(area, days);
        }
        return counts;
    }

    private static void rise(Map<String, double[]> counts, String area, double... last) {
        double[] days = counts.getOrDefault(area, last);
        System.arraycopy(last, 0, days, days.length - last.length, last.length);
    }
}
