package org.warmhandoff.referral.directory.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Opening hours as text: the plain part of OpenStreetMap's {@code opening_hours}, such as
 * {@code Mo-Fr 09:00-12:00,13:00-17:00; Sa 22:00-02:00} or {@code 24/7}. No holidays, no months, no words.
 */
public final class OpeningHoursText {

    /** Most characters that are taken from outside. */
    public static final int LONGEST = 1000;

    /** Most opening times of a week that can be written down and read back. */
    public static final int MOST_TIMES = 300;

    /** Written out day by day a text grows, though never to this. */
    private static final int LONGEST_WRITTEN = 8 * LONGEST;

    private static final String ALWAYS = "24/7";
    private static final String DAY = "(?:mo|tu|we|th|fr|sa|su)";
    private static final String DAYS = DAY + "(?:-" + DAY + ")?";
    private static final String TIME = "\\d{1,2}:\\d{2}";
    private static final String SPAN = TIME + "-" + TIME;
    private static final Pattern RULE =
            Pattern.compile("(" + DAYS + "(?:, ?" + DAYS + ")*) (" + SPAN + "(?:, ?" + SPAN + ")*)");

    private OpeningHoursText() {}

    /** The hours; empty when the text cannot be read as a whole. */
    public static Optional<OpeningHours> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(ALWAYS)) {
            return Optional.of(always());
        }
        if (plain.length() > LONGEST_WRITTEN) {
            return Optional.empty();
        }
        List<OpeningTime> times = new ArrayList<>();
        for (String rule : plain.split(";", -1)) {
            if (rule.isBlank()) {
                continue;
            }
            Matcher parts = RULE.matcher(rule.strip());
            if (!parts.matches() || !add(parts, times)) {
                return Optional.empty();
            }
        }
        return times.isEmpty() ? Optional.empty() : Optional.of(OpeningHours.of(times));
    }

    /** The shortest text for these hours; empty when they are not known. */
    public static String of(OpeningHours hours) {
        if (hours.isAlways()) {
            return ALWAYS;
        }
        return hours.runs().stream().map(OpeningHoursText::rule).collect(Collectors.joining("; "));
    }

    /** The two letters of a day, as iCalendar has them too. */
    public static Optional<DayOfWeek> day(String letters) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> letters(day).equalsIgnoreCase(letters))
                .findFirst();
    }

    private static OpeningHours always() {
        return OpeningHours.of(
                List.of(DayOfWeek.values()).stream().map(OpeningTime::allDay).toList());
    }

    private static boolean add(Matcher rule, List<OpeningTime> times) {
        for (DayOfWeek day : days(rule.group(1))) {
            for (String span : rule.group(2).split(", ?", -1)) {
                String[] ends = span.split("-", 2);
                Optional<LocalTime> opens = time(ends[0]);
                Optional<LocalTime> closes = time(ends[1]);
                if (opens.isEmpty() || closes.isEmpty()) {
                    return false;
                }
                times.add(new OpeningTime(day, opens.get(), closes.get()));
            }
        }
        return true;
    }

    private static List<DayOfWeek> days(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : text.split(", ?", -1)) {
            String[] ends = part.split("-", 2);
            DayOfWeek day = day(ends[0]).orElseThrow();
            DayOfWeek last = day(ends[ends.length - 1]).orElseThrow();
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    /** {@code 24:00} is the end of the day, which is the midnight that it ends with. */
    private static Optional<LocalTime> time(String text) {
        String[] parts = text.split(":", 2);
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        try {
            return Optional.of(hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static String rule(OpeningHours.Run run) {
        String days =
                run.first() == run.last() ? letters(run.first()) : letters(run.first()) + "-" + letters(run.last());
        return run.times().stream()
                .map(time -> time.opens() + "-" + (time.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : time.closes()))
                .collect(Collectors.joining(",", days + " ", ""));
    }

    private static String letters(DayOfWeek day) {
        String name = day.name();
        return name.charAt(0) + name.substring(1, 2).toLowerCase(Locale.ROOT);
    }
}
