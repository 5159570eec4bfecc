package org.warmhandoff.referral.directory.domain;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is said of capacity holds for a while and no longer: a bed that was free yesterday sends a person to a closed door.
 *
 * @param validFor how long it holds after it was said
 */
public record CapacityRule(Duration validFor) {

    /** @param said null when nobody has said anything */
    public CapacityStatus statusAt(Instant now, @Nullable Capacity said) {
        if (said == null || now.isAfter(said.since().plus(validFor))) {
            return CapacityStatus.UNKNOWN;
        }
        return said.status();
    }
}
