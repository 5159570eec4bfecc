package org.warmhandoff.referral.consent.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How long a consent stands when the person says nothing else, by scope. */
public record ConsentPeriods(Map<ConsentScope, Duration> byScope) {

    public ConsentPeriods {
        byScope = Map.copyOf(byScope);
        for (ConsentScope scope : ConsentScope.values()) {
            Duration period = byScope.get(scope);
            if (period == null || period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("every scope stands for a time");
            }
        }
    }

    public Instant end(ConsentScope scope, Instant givenAt) {
        return givenAt.plus(byScope.get(scope));
    }
}
