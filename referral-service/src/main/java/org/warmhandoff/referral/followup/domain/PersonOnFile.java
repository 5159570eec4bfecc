package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a person from elsewhere than the incident at hand.
 *
 * @param neverContact the person has said never, on any channel
 * @param otherOverdoses when the person's other overdoses happened
 */
public record PersonOnFile(boolean neverContact, List<Instant> otherOverdoses) {

    /** Nobody knows who it is, or the person is new. */
    public static final PersonOnFile NOTHING = new PersonOnFile(false, List.of());

    public PersonOnFile {
        otherOverdoses = List.copyOf(otherOverdoses);
    }

    /** True when one happened at most this long before. */
    boolean hadAnotherOverdoseWithin(Duration time, Instant occurredAt) {
        return otherOverdoses.stream()
                .anyMatch(other -> other.isBefore(occurredAt) && !other.isBefore(occurredAt.minus(time)));
    }
}
