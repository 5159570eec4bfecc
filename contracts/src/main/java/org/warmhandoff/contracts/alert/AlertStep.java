package org.warmhandoff.contracts.alert;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has made of an alert.
 *
 * @param status that it had from then on
 * @param action what was done; null for a step that is none
 * @param agency of whoever did it
 */
public record AlertStep(AlertStatus status, @Nullable AlertAction action, String agency, Instant at) {

    public AlertStep {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(at, "at");
    }
}
