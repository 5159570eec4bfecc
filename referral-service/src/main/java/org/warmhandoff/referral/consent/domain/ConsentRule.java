package org.warmhandoff.referral.consent.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.warmhandoff.contracts.Coded;

/** When a consent can have been given, and for how long. The detail is for people and holds nothing of the request. */
public enum ConsentRule implements Coded {
    GIVEN_IN_THE_FUTURE("Record a consent after it was given.") {
        @Override
        boolean isBrokenBy(Instant givenAt, Instant expiresAt, Instant now) {
            return givenAt.isAfter(now.plus(CLOCK_SKEW));
        }
    },
    EXPIRED_ALREADY("A consent ends in the future.") {
        @Override
        boolean isBrokenBy(Instant givenAt, Instant expiresAt, Instant now) {
            return !expiresAt.isAfter(now) || !expiresAt.isAfter(givenAt);
        }
    };

    /** How far the clock of a worker's phone may be ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final String detail;

    ConsentRule(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }

    abstract boolean isBrokenBy(Instant givenAt, Instant expiresAt, Instant now);

    /** The first rule that these times break. */
    public static Optional<ConsentRule> firstBroken(Instant givenAt, Instant expiresAt, Instant now) {
        return Arrays.stream(values())
                .filter(rule -> rule.isBrokenBy(givenAt, expiresAt, now))
                .findFirst();
    }
}
