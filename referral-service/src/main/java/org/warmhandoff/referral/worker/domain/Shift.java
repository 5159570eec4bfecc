package org.warmhandoff.referral.worker.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When somebody works, every week.
 *
 * @param day on which it begins
 * @param from local time, inclusive
 * @param to local time, exclusive; one that is not after {@code from} is of the next day
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime to) {

    /** True when some of it lies between two instants, both inclusive; an instant with itself asks for that moment. */
    public boolean meets(Instant first, Instant last, ZoneId zone) {
        LocalDate until = last.atZone(zone).toLocalDate();
        // A shift of the day before can reach into this one.
        for (LocalDate date = first.atZone(zone).toLocalDate().minusDays(1);
                !date.isAfter(until);
                date = date.plusDays(1)) {
            if (date.getDayOfWeek() == day && beginsBy(date, last, zone) && endsAfter(date, first, zone)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsBy(LocalDate date, Instant last, ZoneId zone) {
        return !date.atTime(from).atZone(zone).toInstant().isAfter(last);
    }

    private boolean endsAfter(LocalDate date, Instant first, ZoneId zone) {
        LocalDate ends = to.isAfter(from) ? date : date.plusDays(1);
        return ends.atTime(to).atZone(zone).toInstant().isAfter(first);
    }
}
