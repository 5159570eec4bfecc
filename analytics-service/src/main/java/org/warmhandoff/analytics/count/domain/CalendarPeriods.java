package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Days, weeks or months one after the other, in a time zone.
 *
 * @param from a day in the first of them
 * @param to a day in the last, not before
 */
public record CalendarPeriods(CalendarPeriod period, LocalDate from, LocalDate to, ZoneId zone) {

    public CalendarPeriods {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day is not before the first");
        }
    }

    /** How many there are. */
    public long size() {
        return switch (period) {
            case DAY -> ChronoUnit.DAYS.between(from, to) + 1;
            case WEEK -> ChronoUnit.WEEKS.between(period.first(from), period.first(to)) + 1;
            case MONTH -> ChronoUnit.MONTHS.between(period.first(from), period.first(to)) + 1;
        };
    }

    /** Each by its first day, in order: from its first microsecond to its last. */
    public Map<LocalDate, TimeSpan> spans() {
        Map<LocalDate, TimeSpan> spans = new LinkedHashMap<>();
        for (LocalDate first = period.first(from); !first.isAfter(to); first = period.next(first)) {
            spans.put(first, new TimeSpan(before(first), before(period.next(first))));
        }
        return spans;
    }

    /** The last microsecond before a day begins. */
    private Instant before(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
