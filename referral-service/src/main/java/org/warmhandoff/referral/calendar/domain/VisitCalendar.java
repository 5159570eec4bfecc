package org.warmhandoff.referral.calendar.domain;

import java.time.Duration;
import java.util.List;

/**
 * A worker's visits as an iCalendar object (RFC 5545, RFC 7986). It depends on nothing but the visits, so that it is the same text
 * until one of them changes.
 */
public final class VisitCalendar {

    /** How often a calendar should ask again. */
    static final Duration REFRESH = Duration.ofHours(1);

    private VisitCalendar() {}

    public static String write(FeedLanguage language, List<Visit> visits) {
        ContentLines lines = new ContentLines()
                .add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Community visits//Calendar 1//EN")
                .add("CALSCALE", "GREGORIAN")
                .text("NAME", language.calendar())
                // What is older than RFC 7986 knows the name and the interval as these.
                .text("X-WR-CALNAME", language.calendar())
                .add("REFRESH-INTERVAL;VALUE=DURATION", REFRESH.toString())
                .add("X-PUBLISHED-TTL", REFRESH.toString());
        visits.forEach(visit -> add(lines, language, visit));
        return lines.add("END", "VCALENDAR").toString();
    }

    private static void add(ContentLines lines, FeedLanguage language, Visit visit) {
        lines.add("BEGIN", "VEVENT")
                .add("UID", visit.followUp().toString())
                .add("SEQUENCE", Long.toString(visit.version()))
                .time("DTSTAMP", visit.changedAt())
                .time("LAST-MODIFIED", visit.changedAt())
                .time("DTSTART", visit.start())
                .time("DTEND", visit.end())
                .text("SUMMARY", language.visit())
                .add("STATUS", "CONFIRMED")
                .add("CLASS", "PRIVATE")
                // A time by which something is due, not one at which the worker can do nothing else.
                .add("TRANSP", "TRANSPARENT")
                .add("END", "VEVENT");
    }
}
