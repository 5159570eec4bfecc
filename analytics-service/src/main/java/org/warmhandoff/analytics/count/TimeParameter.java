package org.warmhandoff.analytics.count;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.warmhandoff.kit.http.ProblemException;

/** Reads the parameters that are a time. */
final class TimeParameter {

    private static final int LAST_YEAR = 9999;

    private TimeParameter() {}

    /**
     * An RFC 3339 time, to the microsecond. A plus sign that a query string turned into a space is taken for what it was.
     *
     * @throws ProblemException 400 for anything else
     */
    static Instant parse(String name, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant().truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException notATime) {
            // Answered below, without the parser's message, which quotes the text.
        }
        throw ProblemException.badParameter(name, "Use an RFC 3339 time with an offset, such as 2026-03-07T00:00:00Z.");
    }
}
