package org.warmhandoff.referral.directory.domain;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * When a service is open in every week. Opening times are what stands on its door, so the clock on the wall decides: on the
 * day on which the clock skips an hour the service is open an hour less, and an hour more on the day that has one twice.
 *
 * @param times in order; none when the hours are not known
 */
public record OpeningHours(List<OpeningTime> times) {

    /** Nobody has said when it is open. */
    public static final OpeningHours UNKNOWN = new OpeningHours(List.of());

    /**
     * Days one after the other with the same times.
     *
     * @param last the same as {@code first} for a single day
     */
    public record Run(DayOfWeek first, DayOfWeek last, List<OpeningTime> times) {}

    public OpeningHours {
        times = times.stream().distinct().sorted().toList();
    }

    public static OpeningHours of(Collection<OpeningTime> times) {
        return new OpeningHours(List.copyOf(times));
    }

    public boolean isKnown() {
        return !times.isEmpty();
    }

    /** Whether it never closes. */
    public boolean isAlways() {
        return times.stream().filter(OpeningTime::isAllDay).count() == DayOfWeek.values().length;
    }

    /** @param moment in the time zone of the community; a service whose hours are not known is not open */
    public boolean isOpenAt(ZonedDateTime moment) {
        return times.stream().anyMatch(time -> time.covers(moment.getDayOfWeek(), moment.toLocalTime()));
    }

    /** The week from Monday, days with the same times together; days without any are left out. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpeningTime> ofDay =
                    times.stream().filter(time -> time.day() == day).toList();
            if (ofDay.isEmpty()) {
                continue;
            }
            Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.last().plus(1) == day && sameTimes(before.times(), ofDay)) {
                runs.set(runs.size() - 1, new Run(before.first(), day, before.times()));
            } else {
                runs.add(new Run(day, day, ofDay));
            }
        }
        return runs;
    }

    private static boolean sameTimes(List<OpeningTime> one, List<OpeningTime> other) {
        return one.stream()
                .map(time -> new OpeningTime(other.get(0).day(), time.opens(), time.closes()))
                .toList()
                .equals(other);
    }
}
