package org.warmhandoff.referral.directory.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * Once a week: open from, until. All by the clock on the wall.
 *
 * @param closes when it is not after {@code opens}, it is on the day after; midnight to midnight is the whole day
 */
public record OpeningTime(DayOfWeek day, LocalTime opens, LocalTime closes) implements Comparable<OpeningTime> {

    private static final Comparator<OpeningTime> ORDER = Comparator.comparing(OpeningTime::day)
            .thenComparing(OpeningTime::opens)
            .thenComparing(OpeningTime::closes);

    /** The whole of a day. */
    public static OpeningTime allDay(DayOfWeek day) {
        return new OpeningTime(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** Whether it ends on the day after. */
    public boolean pastMidnight() {
        return !closes.isAfter(opens);
    }

    public boolean isAllDay() {
        return opens.equals(LocalTime.MIDNIGHT) && closes.equals(LocalTime.MIDNIGHT);
    }

    boolean covers(DayOfWeek today, LocalTime time) {
        if (!pastMidnight()) {
            return day == today && !time.isBefore(opens) && time.isBefore(closes);
        }
        return (day == today && !time.isBefore(opens)) || (day.plus(1) == today && time.isBefore(closes));
    }

    @Override
    public int compareTo(OpeningTime other) {
        return ORDER.compare(this, other);
    }
}
