package org.warmhandoff.referral.followup.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How often outreach was attempted.
 *
 * @param count all of them
 * @param kitsGiven naloxone kits given or left at all of them
 * @param firstAt when it was first attempted since the clock started; null before
 */
public record Attempts(int count, int kitsGiven, @Nullable Instant firstAt) {

    public static final Attempts NONE = new Attempts(0, 0, null);

    public Attempts {
        if (count < 0 || kitsGiven < 0 || (count == 0 && (firstAt != null || kitsGiven > 0))) {
            throw new IllegalArgumentException("without an attempt there is no first one, and nothing was given");
        }
    }

    /** With one more, which may have been made before the others and recorded after them. */
    Attempts with(Attempt attempt) {
        return new Attempts(
                count + 1,
                kitsGiven + attempt.materials().getOrDefault(Material.NALOXONE_KIT, 0),
                firstAt == null || attempt.at().isBefore(firstAt) ? attempt.at() : firstAt);
    }

    /** The same, with the clock started anew: the next attempt is the first again. */
    Attempts restarted() {
        return new Attempts(count, kitsGiven, null);
    }
}
