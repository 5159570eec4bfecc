package org.warmhandoff.contracts.notification;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Where a delivery stands. */
public enum DeliveryStatus implements Coded {
    /** Waiting for its first or next attempt. */
    QUEUED,
    /** Handed over to the channel. */
    SENT,
    /** Given up. */
    FAILED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
