package org.warmhandoff.incident.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which reports of an agency are asked for, in the order in which they came in.
 *
 * @param occurredFrom overdoses from this time on
 * @param occurredBefore overdoses before this time
 * @param exercise true for exercises and no others; false for none
 * @param after the report after which the list goes on; null for its beginning
 * @param receivedBy reports that came in up to this time
 */
public record ReportRange(
        String agency,
        Instant occurredFrom,
        Instant occurredBefore,
        boolean exercise,
        @Nullable UUID after,
        Instant receivedBy) {

    /** Before any time that is believed. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** After any time that is believed. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** The same range, from another report on. */
    public ReportRange after(UUID last) {
        return new ReportRange(agency, occurredFrom, occurredBefore, exercise, last, receivedBy);
    }
}
