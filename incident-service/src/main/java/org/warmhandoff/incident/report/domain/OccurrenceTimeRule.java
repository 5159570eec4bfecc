package org.warmhandoff.incident.report.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.warmhandoff.contracts.Coded;

/**
 * An overdose that is reported has happened: not in the future, give or take a wrong clock, and not before anyone kept such
 * records.
 *
 * @param earliest the earliest time believed
 * @param clockSkew how far a partner's clock may be ahead
 */
public record OccurrenceTimeRule(Instant earliest, Duration clockSkew) {

    /** Why a time is refused. */
    public enum Refusal implements Coded {
        IN_THE_FUTURE,
        TOO_EARLY;

        @Override
        public String code() {
            return Coded.super.code();
        }
    }

    /** Says why the time is refused, or nothing. */
    public Optional<Refusal> check(Instant occurredAt, Instant now) {
        if (occurredAt.isAfter(now.plus(clockSkew))) {
            return Optional.of(Refusal.IN_THE_FUTURE);
        }
        if (occurredAt.isBefore(earliest)) {
            return Optional.of(Refusal.TOO_EARLY);
        }
        return Optional.empty();
    }
}
