package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.contracts.alert.AlertTier;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RollingDaysTest {

    private static final Instant NOW = Instant.parse("2026-03-12T14:30:20Z");
    private static final AlertSetting SUDDEN = setting("poisson:gate=3", Measure.PEOPLE);

    private final List<AreaEvents.Event> events = new ArrayList<>();

    RollingDaysTest() {
        for (int days = 100; days > 5; days -= 10) {
            events.add(new AreaEvents.Event(NOW.minus(Duration.ofDays(days)), 1));
        }
    }

    @Test
    void manyWithinADayAreFoundWithTheLastOfThem() {
        happens(Duration.ofHours(20), Duration.ofHours(9), Duration.ofHours(2));

        Sighting sighting = test(NOW).get(0);

        assertThat(sighting.finding().observed()).isEqualTo(3);
        assertThat(sighting.finding().tier()).isEqualTo(AlertTier.ALERT);
        assertThat(sighting.finding().to()).isEqualTo(NOW.minus(Duration.ofHours(2)));
        assertThat(sighting.finding().from()).isEqualTo(NOW.minus(Duration.ofHours(26)));
    }

    @Test
    void midnightDoesNotPartThem() {
        happens(Duration.ofHours(16), Duration.ofHours(15), Duration.ofHours(14));

        assertThat(test(NOW)).hasSize(1);
    }

    @Test
    void whatLiesMoreThanADayApartIsNoneTogether() {
        happens(Duration.ofHours(49), Duration.ofHours(24), Duration.ofHours(1));

        assertThat(test(NOW)).isEmpty();
    }

    @Test
    void whatIsFoundStaysTheSameWhileTimePasses() {
        happens(Duration.ofHours(20), Duration.ofHours(9), Duration.ofHours(2));

        assertThat(test(NOW.plus(Duration.ofHours(17)))).isEqualTo(test(NOW));
    }

    @Test
    void itLastsForAsManyUsualDaysAsAreWanted() {
        happens(Duration.ofHours(20), Duration.ofHours(9), Duration.ofHours(2));
        Instant last = NOW.minus(Duration.ofHours(2));

        assertThat(test(last.plus(Duration.ofDays(3)).minusSeconds(1))).hasSize(1);
        assertThat(test(last.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void whatHappenedAfterTheEndIsNotTested() {
        happens(Duration.ofHours(20), Duration.ofHours(9), Duration.ofHours(2));

        assertThat(test(NOW.minus(Duration.ofHours(6)))).isEmpty();
    }

    @Test
    void anEventMayCountForSeveral() {
        events.add(new AreaEvents.Event(NOW.minus(Duration.ofHours(2)), 4));

        assertThat(test(NOW))
                .singleElement()
                .matches(sighting -> sighting.finding().observed() == 4);
    }

    @Test
    void onlyARuleOnIncidentsOfEachAreaAloneCanBeTestedSo() {
        assertThatThrownBy(() -> setting("poisson", Measure.CONTACTED)).hasMessageContaining("incidents");
        assertThatThrownBy(() -> setting("space-time-scan", Measure.PEOPLE)).hasMessageContaining("each area alone");
    }

    private void happens(Duration... ago) {
        for (Duration each : ago) {
            events.add(new AreaEvents.Event(NOW.minus(each), 1));
        }
    }

    private List<Sighting> test(Instant end) {
        return SUDDEN.test(new AreaEvents(NOW.minus(Duration.ofDays(110)), end, Map.of("riverside", events)));
    }

    private static AlertSetting setting(String rule, Measure measure) {
        return new AlertSetting(
                "sudden",
                CountLevel.NEIGHBORHOOD,
                measure,
                TestStep.ROLLING_DAY,
                rule,
                WrittenMethod.read(rule, new AlertHold(3, 56), null),
                Duration.ZERO);
    }
}
