package org.warmhandoff.analytics.count.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarPeriodsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aDayBeginsAndEndsAtMidnightOfTheCommunity() {
        TimeSpan day = one(CalendarPeriod.DAY, "2026-03-07");

        assertThat(day.holds(Instant.parse("2026-03-07T05:00:00Z"))).isTrue();
        assertThat(day.holds(Instant.parse("2026-03-07T04:59:59.999999Z"))).isFalse();
        assertThat(day.holds(Instant.parse("2026-03-08T04:59:59.999999Z"))).isTrue();
        assertThat(day.holds(Instant.parse("2026-03-08T05:00:00Z"))).isFalse();
    }

    @Test
    void theDaysOnWhichTheClocksChangeHave23And25Hours() {
        assertThat(length(one(CalendarPeriod.DAY, "2026-03-08"))).isEqualTo(Duration.ofHours(23));
        assertThat(length(one(CalendarPeriod.DAY, "2026-11-01"))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(firsts(CalendarPeriod.WEEK, "2026-03-04", "2026-03-10"))
                .containsExactly(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09"));
    }

    @Test
    void monthsFollowOneAnotherAcrossTheYear() {
        assertThat(firsts(CalendarPeriod.MONTH, "2025-12-31", "2026-02-01"))
                .containsExactly(
                        LocalDate.parse("2025-12-01"), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
    }

    @Test
    void thereAreAsManyAsAreSaid() {
        for (CalendarPeriod period : CalendarPeriod.values()) {
            CalendarPeriods periods =
                    new CalendarPeriods(period, LocalDate.parse("2025-11-30"), LocalDate.parse("2026-03-02"), NEW_YORK);

            assertThat(periods.spans()).hasSize((int) periods.size());
        }
    }

    @Test
    void nothingLiesBetweenTwoOfThem() {
        List<TimeSpan> spans = List.copyOf(new CalendarPeriods(
                        CalendarPeriod.DAY, LocalDate.parse("2026-03-07"), LocalDate.parse("2026-03-09"), NEW_YORK)
                .spans()
                .values());

        assertThat(spans.get(1).after()).isEqualTo(spans.get(0).upTo());
        assertThat(spans.get(2).after()).isEqualTo(spans.get(1).upTo());
    }

    private static TimeSpan one(CalendarPeriod period, String day) {
        LocalDate date = LocalDate.parse(day);
        return new CalendarPeriods(period, date, date, NEW_YORK)
                .spans()
                .values()
                .iterator()
                .next();
    }

    private static List<LocalDate> firsts(CalendarPeriod period, String from, String to) {
        return List.copyOf(new CalendarPeriods(period, LocalDate.parse(from), LocalDate.parse(to), NEW_YORK)
                .spans()
                .keySet());
    }

    private static Duration length(TimeSpan span) {
        return Duration.between(span.after(), span.upTo());
    }
}
