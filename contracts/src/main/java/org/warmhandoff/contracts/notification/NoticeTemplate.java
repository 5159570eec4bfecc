package org.warmhandoff.contracts.notification;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** The closed set of notices. */
public enum NoticeTemplate implements Coded {
    /** A new outreach task waits in the pool. */
    NEW_OUTREACH_TASK;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
