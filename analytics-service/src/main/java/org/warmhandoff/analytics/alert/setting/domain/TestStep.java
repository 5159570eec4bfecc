package org.warmhandoff.analytics.alert.setting.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What one count of a setting holds. */
public enum TestStep implements Coded {
    /**
     * The 24 hours up to each event, against the 24 hours before those, and so on: no stretch of 24 hours holds more than one that ends
     * with an event. Soonest.
     */
    ROLLING_DAY,
    /** A day of the community's calendar, once it is over. */
    DAY,
    /** A week of the community's calendar, from Monday, once it is over. */
    WEEK;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
