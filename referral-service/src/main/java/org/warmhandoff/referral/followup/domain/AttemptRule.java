package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When an attempt can have been made. */
enum AttemptRule {
    NOT_IN_THE_FUTURE(Refusal.ATTEMPT_IN_THE_FUTURE) {
        @Override
        boolean isBrokenBy(Instant at, Instant occurredAt, Instant now) {
            return at.isAfter(now.plus(CLOCK_SKEW));
        }
    },
    NOT_BEFORE_THE_OVERDOSE(Refusal.ATTEMPT_BEFORE_THE_OVERDOSE) {
        @Override
        boolean isBrokenBy(Instant at, Instant occurredAt, Instant now) {
            return at.isBefore(occurredAt);
        }
    };

    /** How far the clock of a worker's phone may be ahead. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final Refusal refusal;

    AttemptRule(Refusal refusal) {
        this.refusal = refusal;
    }

    abstract boolean isBrokenBy(Instant at, Instant occurredAt, Instant now);

    static Optional<Refusal> check(Instant at, Instant occurredAt, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> rule.isBrokenBy(at, occurredAt, now))
                .map(rule -> rule.refusal)
                .findFirst();
    }
}
