package org.warmhandoff.contracts.notification;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How a notice goes out. */
public enum Channel implements Coded {
    EMAIL,
    WEBHOOK;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
