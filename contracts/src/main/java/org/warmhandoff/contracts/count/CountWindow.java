package org.warmhandoff.contracts.count;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Length of a rolling window. A window that ends at {@code t} holds what happened after {@code t - length} and not after {@code t}. */
public enum CountWindow implements Coded {
    DAY("24h", Duration.ofDays(1)),
    THREE_DAYS("72h", Duration.ofDays(3)),
    WEEK("7d", Duration.ofDays(7)),
    FOUR_WEEKS("28d", Duration.ofDays(28));

    private final String code;
    private final Duration length;

    CountWindow(String code, Duration length) {
        this.code = code;
        this.length = length;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** Exact length: a day here has 24 hours, also when the clocks change. */
    public Duration length() {
        return length;
    }
}
