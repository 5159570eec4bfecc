package org.warmhandoff.referral.followup.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How often outreach was attempted.
 *
 * @param firstAt when it was first attempted; null before
 */
public record Attempts(int count, @Nullable Instant firstAt) {

    public static final Attempts NONE = new Attempts(0, null);

    public Attempts {
        if (count < 0 || (count == 0) != (firstAt == null)) {
            throw new IllegalArgumentException("the first attempt has a time, and there is none without one");
        }
    }

    /** With one more, which may have been made before the others and recorded after them. */
    Attempts with(Instant at) {
        return new Attempts(count + 1, firstAt == null || at.isBefore(firstAt) ? at : firstAt);
    }
}
