package org.warmhandoff.referral.directory.importing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.referral.directory.domain.OpeningHoursText;
import org.warmhandoff.referral.directory.domain.OpeningTime;

/**
 * One schedule of HSDS 3, which repeats by the words of an iCalendar rule: weekly on days, or daily. Times are read as they
 * stand, by the clock on the wall: the specification wants an offset beside them, and its own example puts a Z beside what
 * its description calls nine in the morning.
 */
final class HsdsSchedule {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");

    /** What HSDS writes for the end of a day, which has no 24:00. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final JsonNode schedule;

    HsdsSchedule(JsonNode schedule) {
        this.schedule = schedule;
    }

    /** Whether the schedule is over, by its own words. */
    boolean isOver(LocalDate today) {
        return date("valid_to").filter(today::isAfter).isPresent()
                || date("until").filter(today::isAfter).isPresent();
    }

    /** The opening times of a week; empty when this schedule is no plain week, or cannot be read. */
    Optional<List<OpeningTime>> week(LocalDate today) {
        Optional<LocalTime> opens = time("opens_at");
        Optional<LocalTime> closes = time("closes_at");
        Optional<List<DayOfWeek>> days = days();
        if (opens.isEmpty() || closes.isEmpty() || days.isEmpty() || isToCome(today) || !isEveryWeek()) {
            return Optional.empty();
        }
        LocalTime end = closes.get().equals(LAST_MINUTE) ? LocalTime.MIDNIGHT : closes.get();
        return Optional.of(days.get().stream()
                .map(day -> new OpeningTime(day, opens.get(), end))
                .toList());
    }

    private boolean isToCome(LocalDate today) {
        return date("valid_from").filter(today::isBefore).isPresent()
                || date("dtstart").filter(today::isBefore).isPresent();
    }

    private boolean isEveryWeek() {
        return (text("interval").isEmpty() || text("interval").equals("1"))
                && text("count").isEmpty()
                && text("byweekno").isEmpty()
                && text("bymonthday").isEmpty()
                && text("byyearday").isEmpty();
    }

    private Optional<List<DayOfWeek>> days() {
        boolean daily = text("freq").equalsIgnoreCase("DAILY");
        if (text("byday").isEmpty()) {
            return daily ? Optional.of(List.of(DayOfWeek.values())) : Optional.empty();
        }
        if (!daily && !text("freq").isEmpty() && !text("freq").equalsIgnoreCase("WEEKLY")) {
            return Optional.empty();
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (String letters : text("byday").split("[,;]", -1)) {
            Optional<DayOfWeek> day = OpeningHoursText.day(letters.strip());
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return Optional.of(days);
    }

    private Optional<LocalTime> time(String field) {
        Matcher time = TIME.matcher(text(field));
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** The day of a date or of a date and time. */
    private Optional<LocalDate> date(String field) {
        String text = text(field);
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private String text(String field) {
        String text = schedule.path(field).asText("").strip();
        return text.equals("null") ? "" : text;
    }
}
