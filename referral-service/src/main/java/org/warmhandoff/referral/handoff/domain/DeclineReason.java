package org.warmhandoff.referral.handoff.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Why an agency cannot take a hand-off. It says something of the service, and nothing of the person. */
public enum DeclineReason implements Coded {
    NO_CAPACITY,
    NOT_ELIGIBLE,
    WRONG_SERVICE,
    OUTSIDE_AREA,
    LANGUAGE,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
