package org.warmhandoff.kit.audit;

import java.util.Locale;

/** What came of asking to read. */
public enum AccessOutcome {
    /** The data was given. */
    GIVEN,
    /** A rule does not allow it. */
    REFUSED,
    /** There is no such data. */
    NOT_FOUND,
    /** Whoever holds the data did not answer. */
    UNAVAILABLE;

    /** The code on the wire and in the log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
