package org.warmhandoff.referral.handoff.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Where a hand-off stands, as a code. */
public enum HandOffStatus implements Coded {
    /** The receiving agency has not answered. */
    OFFERED,
    /** The receiving agency expects the person. */
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    /** The receiving agency has not answered in time. */
    LAPSED,
    /** Somebody has confirmed that the person got there. */
    ARRIVED,
    NOT_ARRIVED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
