package org.warmhandoff.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What an alert was, seen from its end. */
public enum AlertReview implements Coded {
    /** More overdoses than usual had a cause. */
    TRUE_ALERT,
    /** Chance, an error of the data, or late reports. */
    FALSE_ALERT,
    /** Nobody can say. */
    UNCLEAR;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
