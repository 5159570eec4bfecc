package org.warmhandoff.contracts.alert;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How unusual counts are. */
public enum AlertTier implements Coded {
    /** Worth a look. */
    WATCH,
    /** Somebody should act. */
    ALERT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
