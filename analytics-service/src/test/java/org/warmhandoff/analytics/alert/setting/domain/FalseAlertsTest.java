package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FalseAlertsTest {

    private final FalseAlerts falseAlerts = new FalseAlerts();

    @Test
    void sixtyAreasGiveSixtyTimesAsMany() {
        AlertSetting daily = setting(TestStep.DAY, "ears-c2");

        double one = falseAlerts.perYear(daily, List.of(0.5));

        assertThat(one).isBetween(8.0, 20.0);
        assertThat(falseAlerts.perYear(daily, Collections.nCopies(60, 0.5))).isCloseTo(60 * one, within(1e-6));
    }

    @Test
    void twentyFourHoursUpToEachEventGiveMoreThanWholeDaysAndNotManyTimesMore() {
        double days = falseAlerts.perYear(setting(TestStep.DAY, "poisson:gate=3"), List.of(0.5));

        double rolling = falseAlerts.perYear(setting(TestStep.ROLLING_DAY, "poisson:gate=3"), List.of(0.5));

        assertThat(rolling).isGreaterThan(days).isLessThan(20 * days);
    }

    @Test
    void aRuleOnWeeksIsTriedOnWeeks() {
        assertThat(falseAlerts.perYear(setting(TestStep.WEEK, "ears-c2"), List.of(0.5)))
                .isBetween(0.5, 5.0);
    }

    @Test
    void aScanSaysItself() {
        assertThat(falseAlerts.perYear(setting(TestStep.DAY, "space-time-scan"), List.of(0.5, 0.1)))
                .isCloseTo(1, within(0.01));
    }

    @Test
    void whatNeverHappensAndWhatIsNeverMoreThanAWatchGiveNone() {
        assertThat(falseAlerts.perYear(setting(TestStep.DAY, "ears-c2"), List.of(0.0)))
                .isZero();
        assertThat(falseAlerts.perYear(setting(TestStep.DAY, "neighbors/poisson"), List.of(0.5)))
                .isZero();
    }

    private static AlertSetting setting(TestStep step, String rule) {
        return new AlertSetting(
                "tested",
                CountLevel.NEIGHBORHOOD,
                Measure.PEOPLE,
                step,
                rule,
                WrittenMethod.read(rule, new AlertHold(3, 56), null),
                Duration.ZERO);
    }
}
