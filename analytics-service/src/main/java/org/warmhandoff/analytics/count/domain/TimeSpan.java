package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.warmhandoff.contracts.count.CountWindow;

/** A stretch of time that begins after one instant and ends with another: {@code after < t <= upTo}. */
public record TimeSpan(Instant after, Instant upTo) {

    /** What a rolling window that ends at {@code asOf} holds. */
    public static TimeSpan window(CountWindow window, Instant asOf) {
        return new TimeSpan(asOf.minus(window.length()), asOf);
    }

    /** What each rolling window that ends at {@code asOf} holds. */
    public static Map<CountWindow, TimeSpan> windows(Instant asOf) {
        Map<CountWindow, TimeSpan> windows = new EnumMap<>(CountWindow.class);
        for (CountWindow window : CountWindow.values()) {
            windows.put(window, window(window, asOf));
        }
        return windows;
    }

    public boolean holds(Instant time) {
        return time.isAfter(after) && !time.isAfter(upTo);
    }
}
