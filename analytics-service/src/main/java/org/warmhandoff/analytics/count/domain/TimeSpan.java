package org.warmhandoff.analytics.count.domain;

import java.time.Instant;

import org.warmhandoff.contracts.count.CountWindow;

/** A stretch of time that begins after one instant and ends with another: {@code after < t <= upTo}. */
public record TimeSpan(Instant after, Instant upTo) {

    /** What a rolling window that ends at {@code asOf} holds. */
    public static TimeSpan window(CountWindow window, Instant asOf) {
        return new TimeSpan(asOf.minus(window.length()), asOf);
    }

    public boolean holds(Instant time) {
        return time.isAfter(after) && !time.isAfter(upTo);
    }
}
