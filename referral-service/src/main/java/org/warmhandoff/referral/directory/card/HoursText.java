package org.warmhandoff.referral.directory.card;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.stream.Collectors;

import org.warmhandoff.referral.directory.domain.OpeningHours;
import org.warmhandoff.referral.directory.domain.OpeningTime;

/** Opening hours as people read them: {@code Mon–Fri 9:00 AM–5:00 PM; Sat 10:00 AM–2:00 PM}. */
final class HoursText {

    private final CardTexts texts;
    private final DateTimeFormatter time;

    HoursText(CardTexts texts) {
        this.texts = texts;
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.locale());
    }

    String of(OpeningHours hours) {
        if (!hours.isKnown()) {
            return texts.text("hours.unknown");
        }
        if (hours.isAlways()) {
            return texts.text("hours.always");
        }
        return hours.runs().stream().map(this::run).collect(Collectors.joining("; "));
    }

    private String run(OpeningHours.Run run) {
        String days = run.first() == run.last() ? day(run.first()) : day(run.first()) + "–" + day(run.last());
        return run.times().stream().map(this::span).collect(Collectors.joining(", ", days + " ", ""));
    }

    private String span(OpeningTime span) {
        return span.isAllDay() ? texts.text("hours.all-day") : clock(span.opens()) + "–" + clock(span.closes());
    }

    private String clock(LocalTime moment) {
        return moment.format(time);
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, texts.locale());
    }
}
