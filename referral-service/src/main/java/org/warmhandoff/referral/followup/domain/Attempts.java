package org.warmhandoff.referral.followup.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How often outreach was attempted.
 *
 * @param count all of them
 * @param firstAt when it was first attempted since the clock started; null before
 */
public record Attempts(int count, @Nullable Instant firstAt) {

    public static final Attempts NONE = new Attempts(0, null);

    public Attempts {
        if (count < 0 || (count == 0 && firstAt != null)) {
            throw new IllegalArgumentException("without an attempt there is no first one");
        }
    }

    /** With one more, which may have been made before the others and recorded after them. */
    Attempts with(Instant at) {
        return new Attempts(count + 1, firstAt == null || at.isBefore(firstAt) ? at : firstAt);
    }

    /** The same, with the clock started anew: the next attempt is the first again. */
    Attempts restarted() {
        return new Attempts(count, null);
    }
}
