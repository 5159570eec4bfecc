package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What was agreed on, or is planned. */
public enum NextStep implements Coded {
    CALL,
    TEXT,
    VISIT,
    /** At a place that the person has chosen. */
    MEET,
    /** The person will be in touch. */
    PERSON_CALLS,
    /** To another helper. */
    HAND_OFF,
    NONE;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
