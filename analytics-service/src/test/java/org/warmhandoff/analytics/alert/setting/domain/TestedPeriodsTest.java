package org.warmhandoff.analytics.alert.setting.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.count.domain.TimeSpan;

import static org.assertj.core.api.Assertions.assertThat;

class TestedPeriodsTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

    /** Thursday, 10:30:20 in the morning there. */
    private static final Instant NOW = Instant.parse("2026-03-12T14:30:20Z");

    @Test
    void theLastRollingDayEndsWhenItIsSaidTo() {
        TestedPeriods periods = TestedPeriods.between(TestStep.ROLLING_DAY, LONG_AGO, NOW, ZONE);

        assertThat(last(periods)).isEqualTo(new TimeSpan(NOW.minus(Duration.ofDays(1)), NOW));
        assertThat(periods.series(new double[periods.spans().size()])
                        .date(periods.spans().size() - 1))
                .isEqualTo(LocalDate.parse("2026-03-12"));
    }

    @Test
    void aTimeLiesInThePeriodThatEndsWithItAndNotInTheOneThatBeginsThen() {
        TestedPeriods periods = TestedPeriods.between(TestStep.ROLLING_DAY, LONG_AGO, NOW, ZONE);
        int last = periods.spans().size() - 1;

        assertThat(periods.periodOf(NOW)).isEqualTo(last);
        assertThat(periods.periodOf(NOW.minus(Duration.ofDays(1)))).isEqualTo(last - 1);
        assertThat(periods.periodOf(NOW.plusMillis(1))).isNegative();
        assertThat(periods.periodOf(LONG_AGO)).isNegative();
    }

    @Test
    void aDayIsTestedOnceItIsOver() {
        TestedPeriods periods = TestedPeriods.between(TestStep.DAY, LONG_AGO, NOW, ZONE);

        assertThat(last(periods).upTo()).isEqualTo(Instant.parse("2026-03-12T03:59:59.999999Z"));
    }

    @Test
    void aDayWhoseLastHoursSlowFeedsHaveNotReportedYetIsNotTested() {
        TestedPeriods periods = TestedPeriods.between(TestStep.DAY, LONG_AGO, NOW.minus(Duration.ofHours(12)), ZONE);

        assertThat(last(periods).upTo()).isEqualTo(Instant.parse("2026-03-11T03:59:59.999999Z"));
    }

    @Test
    void theDayOnWhichClocksGoForwardIsAnHourShort() {
        List<TimeSpan> spans =
                TestedPeriods.between(TestStep.DAY, LONG_AGO, NOW, ZONE).spans();

        assertThat(spans)
                .filteredOn(span -> !Duration.between(span.after(), span.upTo()).equals(Duration.ofDays(1)))
                .extracting(span -> Duration.between(span.after(), span.upTo()))
                .contains(Duration.ofHours(23));
    }

    @Test
    void weeksBeginOnMonday() {
        TestedPeriods periods = TestedPeriods.between(TestStep.WEEK, LONG_AGO, NOW, ZONE);

        assertThat(last(periods).upTo()).isEqualTo(Instant.parse("2026-03-09T03:59:59.999999Z"));
        assertThat(periods.first().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(periods.spans()).hasSizeBetween(279, 280);
    }

    @Test
    void nothingIsKnownOfTheDayOnWhichReportsBegan() {
        Instant began = Instant.parse("2026-03-09T15:00:00Z");

        assertThat(TestedPeriods.between(TestStep.DAY, began, NOW, ZONE).spans())
                .hasSize(2);
        assertThat(TestedPeriods.between(TestStep.ROLLING_DAY, began, NOW, ZONE).spans())
                .hasSize(2);
        assertThat(TestedPeriods.between(TestStep.WEEK, began, NOW, ZONE).isEmpty())
                .isTrue();
    }

    @Test
    void eachPeriodBeginsWhereTheOneBeforeEnds() {
        for (TestStep step : TestStep.values()) {
            List<TimeSpan> spans =
                    TestedPeriods.between(step, LONG_AGO, NOW, ZONE).spans();
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i).after()).isEqualTo(spans.get(i - 1).upTo());
            }
        }
    }

    private static TimeSpan last(TestedPeriods periods) {
        return periods.spans().get(periods.spans().size() - 1);
    }
}
