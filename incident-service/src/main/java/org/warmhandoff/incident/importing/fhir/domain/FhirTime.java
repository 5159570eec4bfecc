package org.warmhandoff.incident.importing.fhir.domain;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Times of FHIR R4, which may be as coarse as a year. Only one with a time of day and an offset says when something happened. */
public final class FhirTime {

    /** Why a time cannot be used. */
    public enum Refusal {
        /** A year, a month or a day. */
        NO_TIME_OF_DAY,
        /** No time of FHIR at all, or one without its offset. */
        NOT_A_TIME
    }

    /** A time that cannot be used. The message holds no part of it. */
    public static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private FhirTime() {}

    /** @throws RefusedException when the text names no moment */
    public static OffsetDateTime parse(String text) throws RefusedException {
        if (DATE.matcher(text).matches()) {
            throw new RefusedException(Refusal.NO_TIME_OF_DAY);
        }
        if (!INSTANT.matcher(text).matches()) {
            throw new RefusedException(Refusal.NOT_A_TIME);
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException impossible) {
            throw new RefusedException(Refusal.NOT_A_TIME);
        }
    }
}
