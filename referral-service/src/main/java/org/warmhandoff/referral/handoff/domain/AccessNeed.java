package org.warmhandoff.referral.handoff.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What a person needs to get in and to be understood. It says nothing of why. */
public enum AccessNeed implements Coded {
    STEP_FREE,
    SIGN_LANGUAGE,
    HEARING,
    VISION,
    READING_HELP,
    SERVICE_ANIMAL;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
