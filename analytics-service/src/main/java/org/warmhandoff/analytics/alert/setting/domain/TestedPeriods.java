package org.warmhandoff.analytics.alert.setting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.warmhandoff.analytics.alert.domain.CountSeries;
import org.warmhandoff.analytics.count.domain.CalendarPeriod;
import org.warmhandoff.analytics.count.domain.CalendarPeriods;
import org.warmhandoff.analytics.count.domain.TimeSpan;

/**
 * The periods that a setting looks at, one after the other without a gap, the one that is tested last.
 *
 * @param first the day on which the first of them begins; of days that do not begin at midnight, that on which it ends
 */
public record TestedPeriods(TestStep step, LocalDate first, List<TimeSpan> spans) {

    /** Enough for the longest baseline of a rule on days, and an alert before it. */
    static final int DAYS = 140;

    /** Enough for five years of weeks, with the windows around the first, and four months of an alert. */
    private static final int WEEKS = 280;

    public TestedPeriods {
        spans = List.copyOf(spans);
    }

    /**
     * @param since where what is known begins: a period that begins before tells nothing
     * @param end what happened later is not tested: it is not over, or not all of it has been reported
     */
    public static TestedPeriods between(TestStep step, Instant since, Instant end, ZoneId zone) {
        return switch (step) {
            case ROLLING_DAY -> rollingDays(since, end, zone);
            case DAY -> calendar(step, CalendarPeriod.DAY, DAYS, since, end, zone);
            case WEEK -> calendar(step, CalendarPeriod.WEEK, WEEKS * 7, since, end, zone);
        };
    }

    private static TestedPeriods rollingDays(Instant since, Instant end, ZoneId zone) {
        long whole = Math.max(Duration.between(since, end).toDays(), 0);
        List<TimeSpan> spans = new ArrayList<>();
        for (long back = Math.min(whole, DAYS); back > 0; back--) {
            Instant begin = end.minus(Duration.ofDays(back));
            spans.add(new TimeSpan(begin, begin.plus(Duration.ofDays(1))));
        }
        LocalDate last = end.atZone(zone).toLocalDate();
        return new TestedPeriods(TestStep.ROLLING_DAY, last.minusDays(Math.max(spans.size() - 1, 0)), spans);
    }

    private static TestedPeriods calendar(
            TestStep step, CalendarPeriod period, int days, Instant since, Instant end, ZoneId zone) {
        LocalDate today = end.atZone(zone).toLocalDate();
        Map<LocalDate, TimeSpan> known =
                new LinkedHashMap<>(new CalendarPeriods(period, today.minusDays(days), today, zone).spans());
        known.values()
                .removeIf(span -> span.after().isBefore(since) || span.upTo().isAfter(end));
        LocalDate first = known.keySet().stream().findFirst().orElse(today);
        return new TestedPeriods(step, first, List.copyOf(known.values()));
    }

    /** The period that a time lies in; negative when it lies in none. */
    int periodOf(Instant time) {
        int found = Collections.binarySearch(
                spans,
                new TimeSpan(time, time),
                (span, wanted) -> span.holds(wanted.upTo()) ? 0 : span.upTo().compareTo(wanted.upTo()));
        return Math.max(found, -1);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** @param counts one for each period */
    public CountSeries series(double... counts) {
        if (counts.length != spans.size()) {
            throw new IllegalArgumentException("each period has one count");
        }
        return step == TestStep.WEEK ? CountSeries.weekly(first, counts) : CountSeries.daily(first, counts);
    }
}
